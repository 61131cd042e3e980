@echo off
setlocal
if "%~1"=="" (
  echo Drop a folder onto this file.
  pause
  exit /b 2
)
set "REPORT=%TEMP%\juesuan-%RANDOM%%RANDOM%.html"
"%~dp0node\node.exe" "%~dp0app\bin\juesuan.js" check %* --report "%REPORT%"
if exist "%REPORT%" start "" "%REPORT%"
pause
