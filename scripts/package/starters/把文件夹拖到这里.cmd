@echo off
setlocal
if "%~1"=="" (
  "%~dp0node\node.exe" -p "'\u8bf7\u628a\u88c5\u7740\u62a5\u8868\u7684\u6587\u4ef6\u5939\uff08\u6216\u5de5\u4f5c\u7c3f\uff09\u62d6\u5230\u672c\u6587\u4ef6\u7684\u56fe\u6807\u4e0a\u653e\u5f00\u3002'"
  pause
  exit /b 2
)
set "REPORT=%TEMP%\juesuan-%RANDOM%%RANDOM%.html"
"%~dp0node\node.exe" "%~dp0app\bin\juesuan.js" check %* --report "%REPORT%"
if exist "%REPORT%" start "" "%REPORT%"
pause
