# check.bat and check.ps1, taken out of docs/ci.md as a reader would, check the good month and the broken one.
# Never run yet: see .github/workflows/ci.yml.
$ErrorActionPreference = 'Stop'
$page = Get-Content docs/ci.md -Raw -Encoding utf8
$recipe = [regex]::Match($page, '(?s)<!-- recipe: windows -->\r?\n```bat\r?\n(.*?)\r?\n```')
if (-not $recipe.Success) { throw 'docs/ci.md has no recipe "windows"' }

$script = [regex]::Match($page, '(?s)<!-- recipe: powershell -->\r?\n```powershell\r?\n(.*?)\r?\n```')
if (-not $script.Success) { throw 'docs/ci.md has no recipe "powershell"' }

$folder = Join-Path ([IO.Path]::GetTempPath()) 'careplan check (1)'
New-Item -ItemType Directory -Force $folder | Out-Null
Set-Content -Path (Join-Path $folder 'check.bat') -Value $recipe.Groups[1].Value -Encoding ascii
Set-Content -Path (Join-Path $folder 'check.ps1') -Value $script.Groups[1].Value -Encoding ascii
Copy-Item careplan-sdk-csv/target/careplan-validator.jar $folder

foreach ($expected in @(@('examples\sample-month', 0), @('examples\sample-month-broken', 1))) {
    $month = Join-Path (Get-Location) $expected[0]
    # Without input, so that nothing waits for a key.
    cmd /c "call `"$folder\check.bat`" `"$month`" < nul"
    if ($LASTEXITCODE -ne $expected[1]) { throw "check.bat $month gave $LASTEXITCODE, not $($expected[1])" }
    & (Join-Path $folder 'check.ps1') $month
    if ($LASTEXITCODE -ne $expected[1]) { throw "check.ps1 $month gave $LASTEXITCODE, not $($expected[1])" }

    # As a drive, whose name ends with a backslash.
    subst X: $month
    cmd /c "call `"$folder\check.bat`" `"X:\`" < nul"
    $ofDrive = $LASTEXITCODE
    & (Join-Path $folder 'check.ps1') 'X:\'
    $ofDriveByScript = $LASTEXITCODE
    subst X: /d
    if ($ofDrive -ne $expected[1] -or $ofDriveByScript -ne $expected[1]) {
        throw "X:\ gave $ofDrive and $ofDriveByScript, not $($expected[1])"
    }
}
# As for a person, whose window waits for a key: there is none to wait for without input, and no brackets of the path are in the way.
$ci = $env:CI
$env:CI = $null
$month = Join-Path (Get-Location) 'examples\sample-month'
cmd /c "call `"$folder\check.bat`" `"$month`" < nul"
$withoutCi = $LASTEXITCODE
$env:CI = $ci
if ($withoutCi -ne 0) { throw "check.bat without CI gave $withoutCi, not 0" }

# As Explorer starts it with a name that has & and no space: without quotes. What follows the & is no command.
$dropped = Join-Path ([IO.Path]::GetTempPath()) 'careplan&dropped'
if (Test-Path $dropped) { Remove-Item -Recurse -Force $dropped }
Copy-Item -Recurse examples/sample-month-broken $dropped
$explorer = New-Object Diagnostics.ProcessStartInfo 'cmd.exe', "/c `"`"$folder\check.bat`" $dropped`""
$explorer.UseShellExecute = $false
$explorer.RedirectStandardInput = $true
$started = [Diagnostics.Process]::Start($explorer)
$started.StandardInput.Close()
$started.WaitForExit()
if ($started.ExitCode -ne 1) { throw "check.bat $dropped gave $($started.ExitCode), not 1" }

# The console has its code page again.
$pages = cmd /c "chcp 932 > nul & call `"$folder\check.bat`" `"$month`" < nul > nul & chcp"
if ("$pages" -notmatch '932') { throw "check.bat left the code page as $pages" }
if (Get-ChildItem (Join-Path $env:TEMP 'careplan-*.html')) { throw 'A page was left that nobody looks at' }
exit 0
