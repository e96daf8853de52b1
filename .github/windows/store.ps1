# A key as it sits in an office's Windows store, made for this run and not exportable: the library signs with it, and the commands sign and
# decrypt.
# Never run yet: see .github/workflows/ci.yml.
$ErrorActionPreference = 'Stop'
$certificate = New-SelfSignedCertificate -Subject 'CN=9970100011, O=An invented office' -KeyAlgorithm RSA -KeyLength 2048 `
    -HashAlgorithm SHA256 -KeyUsage DigitalSignature, NonRepudiation, KeyEncipherment -KeyExportPolicy NonExportable `
    -CertStoreLocation Cert:\CurrentUser\My
try {
    $env:CAREPLAN_WINDOWS_KEY = $certificate.GetCertHashString('SHA256')
    mvn -B -ntp -pl careplan-sdk-crypto -am test '-Dtest=WindowsStoreTest' '-Dsurefire.failIfNoSpecifiedTests=false'
    if ($LASTEXITCODE -ne 0) { throw "WindowsStoreTest: $LASTEXITCODE" }

    # The commands: the certificate names no office and no kind for care plans, so it is chosen by its thumbprint.
    $transfer = 'careplan-sdk-crypto/target/careplan-transfer.jar'
    $folder = Join-Path ([IO.Path]::GetTempPath()) 'careplan store'
    New-Item -ItemType Directory -Force $folder | Out-Null
    $unit = Join-Path $folder 'unit.asice'
    $pem = Join-Path $folder 'own.pem'
    Set-Content -Path $pem -Encoding ascii -Value @(
        '-----BEGIN CERTIFICATE-----'
        [Convert]::ToBase64String($certificate.RawData, 'InsertLineBreaks')
        '-----END CERTIFICATE-----'
    )
    $key = @('--windows-store', '--thumbprint', $certificate.Thumbprint)
    java -jar $transfer seal @key --output $unit README.md
    if ($LASTEXITCODE -ne 0) { throw "seal: $LASTEXITCODE" }
    $inspection = java -jar $transfer inspect @key --format json --lang en | ConvertFrom-Json
    if ($inspection.certificate.sha1 -ne $certificate.Thumbprint.ToLowerInvariant()) { throw 'inspect: another certificate' }
    if ($inspection.certificate.decrypts -notcontains 'rsa_pkcs1v15') { throw 'inspect: the key does not decrypt' }
    java -jar $transfer encrypt --windows-receiver $pem --output (Join-Path $folder 'unit.p7m') $unit
    if ($LASTEXITCODE -ne 0) { throw "encrypt: $LASTEXITCODE" }
    java -jar $transfer decrypt @key --output (Join-Path $folder 'back.asice') (Join-Path $folder 'unit.p7m')
    if ($LASTEXITCODE -ne 0) { throw "decrypt: $LASTEXITCODE" }
    if ((Get-FileHash $unit).Hash -ne (Get-FileHash (Join-Path $folder 'back.asice')).Hash) { throw 'decrypt: another file' }
    # Without a thumbprint no key fits: that is said, and nothing is sealed.
    java -jar $transfer seal --windows-store --output (Join-Path $folder 'none.asice') README.md
    if ($LASTEXITCODE -ne 3) { throw "seal without a thumbprint: $LASTEXITCODE" }
    $global:LASTEXITCODE = 0
} finally {
    Remove-Item "Cert:\CurrentUser\My\$($certificate.Thumbprint)" -DeleteKey
}
