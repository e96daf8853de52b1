package io.github.careplansdk.crypto.testkit;

import io.github.careplansdk.crypto.identity.SigningIdentity;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.util.List;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;

/** The files of a sample PKI, and the README that tells them apart. */
final class SampleFiles {
    /** The offices of the sample month. */
    private static final List<String> OFFICES = List.of("9970100011", "9970100037", "9970100045", "9900100024");

    /** Without what is easily taken for something else. */
    private static final String PASSWORD_CHARACTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final SamplePki pki;
    private final Path folder;
    private final StringBuilder japanese = new StringBuilder();
    private final StringBuilder english = new StringBuilder();

    SampleFiles(SamplePki pki, Path folder) {
        this.pki = pki;
        this.folder = folder;
    }

    void write() throws IOException {
        Files.createDirectories(folder);
        pem("ca.pem", pki.ca());
        listed(
                "ca.pem",
                "見本の認証局（e-seikyuuCA）の証明書。信頼する証明書として指定します",
                "the sample CA (e-seikyuuCA), to be given as the trusted one");
        for (String office : OFFICES) {
            identity(office, "claims", SampleCertificate.Role.CLAIMS, "介護保険証明書（有効）", "for claims, good");
            identity(office, "dx", SampleCertificate.Role.DX, "介護DX証明書（有効）", "介護DX証明書, good");
        }
        String office = OFFICES.get(0);
        identity(office, "expired", SampleCertificate.Role.EXPIRED, "有効期間が終わったもの", "ended");
        identity(office, "not-yet-valid", SampleCertificate.Role.NOT_YET_VALID, "有効期間が始まっていないもの", "not yet begun");
        identity(office, "renewal-due", SampleCertificate.Role.RENEWAL_DUE, "更新の期間に入ったもの", "due for renewal");
        identity(
                office,
                "revoked",
                SampleCertificate.Role.REVOKED,
                "失効したもの（ca-crl.pem に載っています）",
                "revoked (on ca-crl.pem)");
        identity(
                office,
                "other-ca",
                SampleCertificate.Role.OTHER_CA_SAME_NAME,
                "同じ名前を名乗る別の認証局のもの",
                "of another CA with the same name");
        identity(
                "localhost",
                SampleCertificate.Role.TLS_SERVER,
                office,
                "localhost のTLSサーバー用",
                "for a TLS server on localhost");
        pem("other-ca.pem", pki.imitation());
        listed("other-ca.pem", "同じ名前を名乗る別の認証局の証明書", "the other CA with the same name");
        pem("ca-crl.pem", pki.crl());
        listed("ca-crl.pem", "見本の認証局の失効リスト（7日間有効）", "the sample CA's list of revoked certificates, good for a week");
        Files.writeString(folder.resolve("README.md"), readme());
    }

    private void identity(String office, String suffix, SampleCertificate.Role role, String ja, String en)
            throws IOException {
        identity(office + "-" + suffix, role, office, ja, en);
    }

    private void identity(String name, SampleCertificate.Role role, String office, String ja, String en)
            throws IOException {
        SigningIdentity identity = pki.identity(role, office);
        char[] password = newPassword();
        pfx(folder.resolve(name + ".pfx"), name, identity, password);
        Files.writeString(folder.resolve(name + ".password"), new String(password));
        pem(name + ".pem", identity.certificate());
        listed(name + ".pfx", ja, en);
    }

    private static void pfx(Path file, String alias, SigningIdentity identity, char[] password) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(
                    alias, identity.privateKey(), password, identity.chain().toArray(Certificate[]::new));
            store.store(out, password);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot make a PFX file.", e);
        }
    }

    private void pem(String name, Object content) throws IOException {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter out = new JcaPEMWriter(text)) {
            out.writeObject(content);
        }
        Files.writeString(folder.resolve(name), text.toString());
    }

    /** As the portal has them: letters in both cases and digits. */
    private static char[] newPassword() {
        char[] password = new char[12];
        for (int i = 0; i < password.length; i++) {
            password[i] = PASSWORD_CHARACTERS.charAt(RANDOM.nextInt(PASSWORD_CHARACTERS.length()));
        }
        return password;
    }

    private void listed(String name, String ja, String en) {
        row(japanese, name, ja);
        row(english, name, en);
    }

    private static void row(StringBuilder table, String name, String words) {
        table.append("| `").append(name).append("` | ").append(words).append(" |\n");
    }

    private String readme() {
        String office = OFFICES.get(0);
        return """
                # 見本の電子証明書 / Sample certificates

                テスト用です。認証局も事業所も架空のもので、実在しません。製品や実務で使う端末に信頼させないでください。
                `.pfx` には秘密鍵、証明書、認証局の証明書が入っています。パスワードは同じ名前の `.password`、証明書だけのものは同じ名前の `.pem` にあります。

                | ファイル | 内容 |
                | --- | --- |
                %s
                ```
                java -jar careplan-transfer.jar inspect --pfx %s-claims.pfx --password-file %s-claims.password --trust ca.pem
                ```

                For tests only. The CA and the offices are invented. Do not have a computer that does real work trust them.
                A `.pfx` holds the private key, its certificate and the CA's. Its password is in the `.password` file of the same
                name, the certificate alone in the `.pem` file of the same name.

                | file | what it is |
                | --- | --- |
                %s
                """.formatted(japanese, office, office, english);
    }
}
