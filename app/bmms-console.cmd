@echo off
rem Starts the BMMS Console from its sources: finds a JDK, builds what is missing or older than the
rem sources, and runs the program with its standard input; the exit status is the program's own.
rem
rem BMMS_CONSOLE_JAVA_OPTIONS   further options for the JVM, separated by spaces
setlocal EnableExtensions DisableDelayedExpansion

set "NEEDED=25"
for %%I in ("%~dp0..") do set "HOME_DIR=%%~fI"
set "TARGET_DIR=%HOME_DIR%\target"
set "STAMP=%TARGET_DIR%\launcher\built"

set "JDK="
if defined JAVA_HOME call :try_jdk "%JAVA_HOME%"
if not defined JDK for /f "delims=" %%J in ('where java 2^>nul') do if not defined JDK call :try_jdk "%%~dpJ.."
for %%V in ("Eclipse Adoptium" Java Microsoft Zulu BellSoft "Amazon Corretto") do (
    if not defined JDK for /d %%J in ("%ProgramFiles%\%%~V\*") do if not defined JDK call :try_jdk "%%~J"
)
if not defined JDK (
    >&2 echo bmms-console: needs a JDK %NEEDED% or newer, and found none.
    >&2 echo bmms-console: Install one ^(for example Eclipse Temurin %NEEDED%^) and start again;
    >&2 echo bmms-console: if it is in an unusual place, set JAVA_HOME to its directory.
    exit /b 69
)

set "CURRENT="
if exist "%STAMP%" if exist "%TARGET_DIR%\bmms-console.jar" if exist "%TARGET_DIR%\lib\" call :check_current
if not defined CURRENT (
    call :build || exit /b 70
)

rem Where the JVM says why it died, if it does: beside the console's own data. The next start takes what is harmless from it.
set "DATA_DIR=%LOCALAPPDATA%\bmms-console"
if defined BMMS_CONSOLE_HOME set "DATA_DIR=%BMMS_CONSOLE_HOME%\data"
"%JDK%\bin\java.exe" "@%HOME_DIR%\app\jvm.options" "-XX:ErrorFile=%DATA_DIR%\crashes\hs_err_pid%%p.log" ^
    %BMMS_CONSOLE_JAVA_OPTIONS% ^
    -cp "%TARGET_DIR%\bmms-console.jar;%TARGET_DIR%\lib\*" org.bmms.console.Main %*
exit /b %ERRORLEVEL%

rem Sets JDK if the directory holds one that is new enough, as its release file says.
:try_jdk
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
set "FOUND="
for /f "usebackq tokens=2 delims==" %%R in (`findstr /b "JAVA_VERSION=" "%~1\release"`) do set "FOUND=%%~R"
if not defined FOUND exit /b 0
for /f "delims=.-+" %%R in ("%FOUND%") do if %%R GEQ %NEEDED% set "JDK=%~f1"
exit /b 0

rem Sets CURRENT if no source is newer than the last build.
:check_current
powershell -NoProfile -NonInteractive -Command ^
    "$at = (Get-Item -LiteralPath $env:STAMP).LastWriteTimeUtc; Set-Location -LiteralPath $env:HOME_DIR;" ^
    "$parts = 'pom.xml','app/jvm.options','src/main','resources','sql','docs/guide' | Where-Object { Test-Path $_ };" ^
    "if (Get-Item $parts | ForEach-Object { $_; if ($_.PSIsContainer) { Get-ChildItem -Recurse $_ } } |" ^
    "Where-Object { $_.LastWriteTimeUtc -gt $at } | Select-Object -First 1) { exit 1 }" <nul
if not errorlevel 1 set "CURRENT=yes"
exit /b 0

:build
where mvn >nul 2>nul
if errorlevel 1 (
    >&2 echo bmms-console: has to be built first, and that needs Maven ^(mvn^) 3.8 or newer: install it and start again.
    exit /b 1
)
>&2 echo bmms-console: building ^(once, and after changes; the first time also fetches libraries^) ...
if not exist "%TARGET_DIR%\launcher\" mkdir "%TARGET_DIR%\launcher"
rem A console that is running has libraries open: the directory cannot be renamed then, but half of it could be removed.
if exist "%TARGET_DIR%\lib.old\" rmdir /s /q "%TARGET_DIR%\lib.old"
if exist "%TARGET_DIR%\lib\" (
    ren "%TARGET_DIR%\lib" lib.old >nul 2>nul || (
        >&2 echo bmms-console: sources have changed, and another console is still open: close it, and start again.
        exit /b 1
    )
    rmdir /s /q "%TARGET_DIR%\lib.old"
)
type nul >"%STAMP%.new"
pushd "%HOME_DIR%"
set "JAVA_HOME=%JDK%"
call mvn -q -B -Dmaven.test.skip=true -P !formatting package <nul 1>&2
set "RESULT=%ERRORLEVEL%"
popd
if not "%RESULT%"=="0" (
    >&2 echo bmms-console: could not be built; the reason is above. Nothing was started.
    exit /b 1
)
move /y "%STAMP%.new" "%STAMP%" >nul
exit /b 0
