# Builds the Windows packages into target\installers: an .msi and a portable .zip. On Windows on x86-64, with a JDK 25, Maven
# and, for the .msi, WiX 5 on the PATH:
#
#     powershell -ExecutionPolicy Bypass -File installers\windows\build.ps1
#
# There are two programs in it: bmms-console.exe opens the window, bmms-console-cli.exe runs commands in a terminal.
$ErrorActionPreference = 'Stop'
Set-StrictMode -Version 2

$installers = Split-Path -Parent $PSScriptRoot
$project = Split-Path -Parent $installers
$target = Join-Path $project 'target'
$out = Join-Path $target 'installers'
$work = Join-Path $out 'windows'

function Invoke-Checked {
    param([string] $Program, [string[]] $Arguments)
    & $Program @Arguments
    if ($LASTEXITCODE -ne 0) { throw "$Program ended with status $LASTEXITCODE" }
}

# Lines of a file that are neither empty nor comments.
function Get-Lines {
    param([string] $File)
    Get-Content $File | Where-Object { $_ -notmatch '^\s*(#|$)' }
}

if (-not $env:JAVA_HOME -or -not (Select-String -Quiet -Path "$env:JAVA_HOME\release" -Pattern '^JAVA_VERSION="25')) {
    throw 'needs a JDK 25: set JAVA_HOME'
}
$bin = Join-Path $env:JAVA_HOME 'bin'
$version = ([xml](Get-Content "$project\pom.xml")).project.version -replace '-SNAPSHOT$', ''
$time = & git -C $project log -1 --format=%ct

if (Test-Path $work) { Remove-Item -Recurse -Force $work }
New-Item -ItemType Directory -Force $work | Out-Null

Push-Location $project
Invoke-Checked 'mvn' @('-B', '-ntp', '-Dmaven.test.skip=true', '-P', '!formatting', 'package',
    'org.cyclonedx:cyclonedx-maven-plugin:makeBom')
Pop-Location

Invoke-Checked "$bin\jlink" @('--add-modules', ((Get-Lines "$installers\lib\modules.txt") -join ','), '--include-locales=en,fil',
    '--no-header-files', '--no-man-pages', '--output', "$work\runtime")
Invoke-Checked "$bin\java" @("$installers\lib\Repack.java", $target, "$work\app", 'windows-amd64', $time)
Invoke-Checked "$bin\java" @("$installers\lib\Licences.java", "$target\bom.json", "$work\app", "$work\app\licences")
Copy-Item "$target\bom.json" "$work\app\sbom.cdx.json"
Copy-Item -Recurse "$project\app\profiles" "$work\app\examples"

$options = Get-Lines "$project\app\jvm.options"
$java = @('-XX:AOTCache=$APPDIR\console.aot') + $options | ForEach-Object { '--java-options', $_ }
Set-Content "$work\cli.properties" "win-console=true`njava-options=$(($options + '-XX:AOTCache=$APPDIR/console.aot' + '-Djava.awt.headless=true') -join ' ')"
Invoke-Checked "$bin\jpackage" (@('--type', 'app-image', '--name', 'bmms-console', '--app-version', $version,
    '--input', "$work\app", '--main-jar', 'bmms-console.jar', '--main-class', 'org.bmms.console.Main',
    '--runtime-image', "$work\runtime", '--icon', "$installers\icons\bmms-console.ico",
    '--add-launcher', "bmms-console-cli=$work\cli.properties", '--dest', "$work\image") + $java)

# The cache fits the order of the libraries in which the programs take them.
$image = "$work\image\bmms-console"
$libraries = Select-String -Path "$image\app\bmms-console.cfg" -Pattern '^app\.classpath=\$APPDIR\\(.*)$' |
    ForEach-Object { "$image\app\$($_.Matches[0].Groups[1].Value)" }
$env:BMMS_CONSOLE_HOME = "$work\training"
Invoke-Checked "$image\runtime\bin\java" @("@$project\app\jvm.options", "-XX:AOTCacheOutput=$image\app\console.aot",
    '-Djava.awt.headless=true', '-cp', ($libraries -join ';'), 'org.bmms.console.Main', 'warm-up')
Remove-Item Env:BMMS_CONSOLE_HOME
Invoke-Checked "$image\bmms-console-cli.exe" @('self-check')

Compress-Archive -Force -Path $image -DestinationPath "$out\bmms-console-$version-windows-amd64.zip"
# The same number in every version, so that a newer one replaces an older one. Uninstalling leaves %APPDATA% alone.
Invoke-Checked "$bin\jpackage" @('--type', 'msi', '--name', 'BMMS Console', '--app-version', $version, '--app-image', $image,
    '--license-file', "$project\LICENSE", '--file-associations', "$PSScriptRoot\profile.properties",
    '--win-upgrade-uuid', '7c0b5b0e-4a0c-4f0e-9f1d-2f6f6f0c8d11', '--win-menu', '--win-shortcut-prompt', '--win-dir-chooser',
    '--dest', $out)
