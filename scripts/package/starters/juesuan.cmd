@echo off
"%~dp0node\node.exe" "%~dp0app\bin\juesuan.js" %*
