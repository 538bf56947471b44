# Builds the Windows packages into target\installers: an .msi and a portable .zip. On Windows on x86-64, with a JDK 25, Maven,
# and WiX 5 on the PATH with the two extensions that jpackage asks it for:
#
#     dotnet tool install --global wix --version 5.0.2
#     wix extension add -g WixToolset.Util.wixext/5.0.2
#     wix extension add -g WixToolset.UI.wixext/5.0.2
#     powershell -ExecutionPolicy Bypass -File installers\windows\build.ps1
#
# There are two programs in it: "BMMS Console.exe" opens the window, bmms-console-cli.exe runs commands in a terminal.
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

# Runs the packed program with a home of its own, of which nothing is left, so that it sees and leaves nothing of the user's.
function Invoke-AtHome {
    param([string] $Program, [string[]] $Arguments)
    $before = $env:BMMS_CONSOLE_HOME
    $env:BMMS_CONSOLE_HOME = Join-Path $work 'home'
    try {
        Invoke-Checked $Program $Arguments
    } finally {
        $env:BMMS_CONSOLE_HOME = $before
        Remove-Item -Recurse -Force -ErrorAction SilentlyContinue (Join-Path $work 'home')
    }
}

# Lines of a file that are neither empty nor comments.
function Get-Lines {
    param([string] $File)
    Get-Content $File | Where-Object { $_ -notmatch '^\s*(#|$)' }
}

if (-not $env:JAVA_HOME -or -not (Select-String -Quiet -Path "$env:JAVA_HOME\release" -Pattern '^JAVA_VERSION="25')) {
    throw 'needs a JDK 25: set JAVA_HOME'
}
# Otherwise what is missing is said after minutes.
if (-not (Get-Command wix -ErrorAction SilentlyContinue)) { throw 'needs WiX 5 on the PATH: see the top of this file' }
$extensions = & wix extension list -g
foreach ($one in 'Util', 'UI') {
    if (-not ($extensions -match "WixToolset\.$one\.wixext")) { throw "needs: wix extension add -g WixToolset.$one.wixext/5.0.2" }
}

$bin = Join-Path $env:JAVA_HOME 'bin'
$version = ([xml](Get-Content "$project\pom.xml")).project.version
# Windows takes numbers only; the files' names and --version say the real one.
$number = $version -replace '-SNAPSHOT$', ''
$time = $env:SOURCE_DATE_EPOCH
if (-not $time -and (Get-Command git -ErrorAction SilentlyContinue)) { $time = & git -C $project log -1 --format=%ct }
if (-not $time) { throw 'needs git and a clone, or SOURCE_DATE_EPOCH' }

if (Test-Path $work) { Remove-Item -Recurse -Force $work }
New-Item -ItemType Directory -Force $work | Out-Null

# Maven adds to the libraries there, and would leave those of an older build.
if (Test-Path "$target\lib") { Remove-Item -Recurse -Force "$target\lib" }
Push-Location $project
try {
    Invoke-Checked 'mvn' @('-B', '-ntp', '-Dmaven.test.skip=true', '-P', '!formatting', 'package',
        'org.cyclonedx:cyclonedx-maven-plugin:makeBom')
} finally {
    Pop-Location
}

Invoke-Checked "$bin\jlink" @('--add-modules', ((Get-Lines "$installers\lib\modules.txt") -join ','), '--include-locales=en,fil',
    '--strip-java-debug-attributes', '--no-header-files', '--no-man-pages', '--dedup-legal-notices=error-if-not-same-content',
    '--output', "$work\runtime")
Invoke-Checked "$bin\java" @("$installers\lib\Repack.java", $target, "$work\app", 'windows-amd64', $time)
$sbom = "$work\app\sbom.cdx.json"
Invoke-Checked "$bin\java" @('-cp', "$target\lib\*", "$installers\lib\Bill.java", "$target\bom.json", "$work\app",
    "$work\runtime\release", $sbom)
Invoke-Checked "$bin\java" @('-cp', "$target\lib\*", "$installers\lib\Licences.java", $sbom, "$work\app",
    "$installers\lib\licences", "$project\LICENSE", "$work\app\licences")
Copy-Item "$project\LICENSE" "$work\app"
Copy-Item -Recurse "$project\app\profiles" "$work\app\examples"
New-Item -ItemType Directory "$work\app\sql" | Out-Null
Copy-Item -Recurse "$project\sql\roles" "$work\app\sql\roles"

# The report of a JVM that died may hold secrets, and would stay where the program was started: its launcher can name no directory
# of the user.
$options = @(Get-Lines "$project\app\jvm.options") + '-XX:ErrorFile=NUL'
$java = @('-XX:AOTCache=$APPDIR\console.aot') + $options | ForEach-Object { '--java-options', $_ }
# A \ would be an escape there.
Set-Content "$work\cli.properties" @('win-console=true', 'win-menu=false', 'win-shortcut=false',
    "java-options=$(($options + '-XX:AOTCache=$APPDIR/console.aot') -join ' ')")
# The name is the same for the image and the .msi: jpackage gives kinds of files only to the program that is named like the .msi.
$about = @('--name', 'BMMS Console', '--app-version', $number, '--vendor', 'BMMS Console',
    '--copyright', 'Licensed under the Apache License, Version 2.0')
# No description here: a program has its name there, which Windows shows in its lists of programs.
Invoke-Checked "$bin\jpackage" (@('--type', 'app-image') + $about + @('--input', "$work\app", '--main-jar', 'bmms-console.jar',
    '--main-class', 'org.bmms.console.Main', '--runtime-image', "$work\runtime",
    '--icon', "$installers\icons\bmms-console.ico", '--add-launcher', "bmms-console-cli=$work\cli.properties",
    '--dest', "$work\image") + $java)
$image = "$work\image\BMMS Console"
# On Windows JavaFX looks for its native parts there, and not beside its jars.
New-Item -ItemType Directory "$image\bin" | Out-Null
Move-Item "$image\app\*.dll" "$image\bin"

# The cache holds only while the jars have the times that it was made with, and packages keep whole two seconds.
$stamp = [DateTimeOffset]::FromUnixTimeSeconds([long]$time - [long]$time % 2).UtcDateTime
Get-ChildItem "$image\app\*.jar" | ForEach-Object { $_.LastWriteTimeUtc = $stamp }
# It fits the order of the libraries in which the programs take them.
$libraries = Select-String -Path "$image\app\BMMS Console.cfg" -Pattern '^app\.classpath=\$APPDIR\\(.*)$' |
    ForEach-Object { "$image\app\$($_.Matches[0].Groups[1].Value)" }
Invoke-AtHome "$image\runtime\bin\java" @("@$project\app\jvm.options", "-XX:AOTCacheOutput=$image\app\console.aot",
    '-cp', ($libraries -join ';'), 'org.bmms.console.Main', 'warm-up')
if (-not (Test-Path "$image\app\console.aot")) { throw 'the JVM made no cache' }
Invoke-AtHome "$image\bmms-console-cli.exe" @('self-check')

Compress-Archive -Force -Path $image -DestinationPath "$out\bmms-console-$version-windows-amd64.zip"

# The image does not say that the program for the terminal wants no shortcuts, whatever cli.properties says (JDK-8364564, mended
# in 26), and it would get those of the other one. These are the names that jpackage 25 looks for.
$state = New-Object System.Xml.XmlDocument
$state.Load("$image\app\.jpackage.xml")
$launcher = $state.SelectSingleNode('/jpackage-state/add-launcher')
foreach ($name in 'menu-hint', 'shortcut-hint') {
    $hint = $state.CreateElement($name)
    $hint.InnerText = 'false'
    $launcher.AppendChild($hint) | Out-Null
}
$state.Save("$image\app\.jpackage.xml")

# The same UUID in every version, so that a newer one replaces an older one. Uninstalling leaves %APPDATA% alone.
Invoke-Checked "$bin\jpackage" (@('--type', 'msi') + $about + @('--description', 'Takes a running OBCMS to BMMS mode and back',
    '--app-image', $image, '--license-file', "$project\LICENSE", '--file-associations', "$PSScriptRoot\profile.properties",
    '--win-upgrade-uuid', '7c0b5b0e-4a0c-4f0e-9f1d-2f6f6f0c8d11', '--win-menu', '--win-shortcut-prompt', '--win-dir-chooser',
    '--dest', $work))
Move-Item -Force "$work\*.msi" "$out\bmms-console-$version-windows-amd64.msi"
