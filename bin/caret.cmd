@echo off
rem Starts Caret. In a source checkout it builds once when there is no build yet.
setlocal
set "home=%~dp0.."
set "jar=%home%\target\caret.jar"
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
"%java%" -version >nul 2>&1
if errorlevel 1 (
  echo Caret needs Java 17 or newer. Install a JDK, or set JAVA_HOME to the folder of one. 1>&2
  exit /b 2
)
if not exist "%jar%" (
  echo Building Caret once ... 1>&2
  pushd "%home%"
  call mvn -q -B -Dmaven.test.skip=true package 1>&2
  if errorlevel 1 (
    popd
    echo The build failed; what Maven said stands above. 1>&2
    exit /b 2
  )
  popd
)
rem Java's second compiler does not pay for short work.
set "tiers=-XX:TieredStopAtLevel=1"
for %%v in (run reconcile watch sample) do if /i "%~1"=="%%v" set "tiers="
"%java%" -Xmx1g -XX:+UseParallelGC %tiers% -XX:-UsePerfData -Dfile.encoding=UTF-8 "-Dcaret.home=%home%" %CARET_JAVA_OPTIONS% -jar "%jar%" %*
exit /b %ERRORLEVEL%
