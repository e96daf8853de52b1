package io.github.careplansdk.crypto;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyPairGeneratorSpi;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.ProviderException;
import java.security.SecureRandom;
import java.security.Security;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * A provider that makes RSA keys of 2048 bits at once: it knows where primes are, and to look for them was a quarter of the
 * tests' time. Each key is handed out once; when all are used up, and for other sizes, keys are made as usual. Anybody can
 * make these keys: they are worth nothing outside of tests.
 */
public final class KnownKeys extends Provider {
    private static final long serialVersionUID = 1;

    /** Stands before all other providers while tests run. */
    public static final class First implements LauncherSessionListener {
        @Override
        public void launcherSessionOpened(LauncherSession session) {
            Security.insertProviderAt(new KnownKeys(), 1);
        }
    }

    private static final int BITS = 2048;
    private static final BigInteger EXPONENT = BigInteger.valueOf(65537);
    private static final AtomicInteger HANDED_OUT = new AtomicInteger();

    /** How many odd numbers lie between the start of a number and the next prime. */
    private static final List<Integer> DISTANCES = Pattern.compile("\\s+")
            .splitAsStream("""
            184 324 499 256 20 107 45 710 634 207 33 208 329 73 227 290 76 216 198 372 418 109 296 69 76 151 277 329 72 76
            37 83 376 125 423 257 357 675 489 374 51 326 103 289 335 10 261 1 1130 209 475 138 1021 7 361 44 543 501 164 244
            42 33 9 29 315 546 70 191 259 374 185 629 301 39 136 561 20 428 440 1117 568 674 594 140 1576 587 565 100 369
            358 420 176 45 834 223 7 308 443 241 229 99 348 636 48 323 140 501 35 956 1265 301 685 909 633 560 1951 509 1088
            230 285 64 105 16 24 70 220 180 509 55 33 479 272 369 147 2 306 354 710 35 361 21 5 64 552 85 976 83 54 181 18
            120 48 133 224 682 422 1287 901 42 127 303 140 320 4 44 388 542 86 478 546 0 590 174 760 327 351 2 166 404 207
            905 1639 283 80 215 1182 162 195 795 160 115 1078 433 392 470 68 401 144 1015 185 851 676 280 340 91 76 186 168
            286 93 295 175 107 4 215 251 126 293 328 39 332 63 138 90 856 1260 133 109 86 520 762 123 68 460 36 278 351 15
            246 603 85 661 99 115 178 255 175 779 258 173 11 303 58 170 7 834 254 54 330 215 495 792 245 755 248 202 1021
            343 163 13 93 227 96 700 130 850 33 250 114 30 730 235 2 136 684 173 19 280 117 280 114 126 480 527 22 134 1949
            79 838 102 333 26 653 380 340 75 77 45 98 213 989 70 611 288 60 204 182 584 265 136 200 561 630 173 0 310 684
            482 1587 290 417 1104 398 123 354 1414 755 536 71 857 726 718 396 582 65 528 368 316 274 33 103 113 222 199 78
            394 1223 364 282 64 108 254 21 428 173 329 624 1212 804 128 214 306 133 389 183 229 930 74 804 497 441 45 222
            674 345 0 165 157 8 92 161 1223 527 103 782 795 311 67 22 527 159 874 377 1902 8 506 32 31 85 125 284 41 156 391
            257 102 79 382 96 287 804 25 9 36 183 130 145 171 803 334 1210 662 261 264 535 134 365 111 220 22 311 318 14
            1641 291 278 327 328 69 69 585 884 552 447 140 1248 642 35 117 102 190 140 28 650 31 121 740 0 296 1164 547 61
            799 182 1783 1017 984 107 6 101 187 337 106 327 30 299 1156 130 685 191 418 725 161 506 265 872 42 496 223 101
            180 547 13 455 650 477 806 78 219 90 351 47 214 686 133 12 64 450 266 255 21 1611 225 298 376 251 43 691 319 875
            438 66 82 160 200 755 674 33 4 60 141 449 301 310 97 339 1619 230 71 44 785 265 435 300 200 48 201 181 106 322
            239 217 294 190 150 84 115 1185 185 34 162 420 385 49 232 667 332 143 561 224 56 250 1577 36 71 31 1553 57 1093
            915 50 86 121 374 699 332 267 310 172 119 560 1288 474 459 212 285 568 530 299 54 176 394 736 46 205 457 297 589
            251 769 78 1000 179 39 74 13 25 164 1606 246 540 13 159 344 151 514 982 1738 1193 2031 442 110 670 616 177 172
            281 719 115 657 18 1298 35 165 37 522 174 169 58 8 677 527 357 488 390 52 234 2290 169 259 594 385 159 218 703
            290 317 410 139 683 118 156 522 63 411 1126 52 9 13 97 1169 19 170 132 271 205 847 267 514 89
            """.strip())
            .map(Integer::valueOf)
            .toList();

    private KnownKeys() {
        super("KnownKeys", "1", "RSA keys for tests");
        putService(new Service(this, "KeyPairGenerator", "RSA", Generator.class.getName(), List.of(), Map.of()) {
            @Override
            public Object newInstance(Object parameter) {
                return new Generator();
            }
        });
    }

    /** How many keys there are. */
    static int count() {
        return DISTANCES.size() / 2;
    }

    /** The key of a number: the same each time. */
    static KeyPair key(int number) throws GeneralSecurityException {
        BigInteger p = prime(2 * number);
        BigInteger q = prime(2 * number + 1);
        BigInteger beforeP = p.subtract(BigInteger.ONE);
        BigInteger beforeQ = q.subtract(BigInteger.ONE);
        BigInteger modulus = p.multiply(q);
        BigInteger secret = EXPONENT.modInverse(beforeP.multiply(beforeQ));
        KeyFactory factory = KeyFactory.getInstance("RSA");
        return new KeyPair(
                factory.generatePublic(new RSAPublicKeySpec(modulus, EXPONENT)),
                factory.generatePrivate(new RSAPrivateCrtKeySpec(
                        modulus, EXPONENT, secret, p, q, secret.mod(beforeP), secret.mod(beforeQ), q.modInverse(p))));
    }

    private static BigInteger prime(int number) throws NoSuchAlgorithmException {
        byte[] start = new byte[BITS / 2 / 8];
        for (int part = 0; part < 2; part++) {
            byte[] digest = MessageDigest.getInstance("SHA-512")
                    .digest(("prime " + number + " part " + part).getBytes(StandardCharsets.US_ASCII));
            System.arraycopy(digest, 0, start, part * digest.length, digest.length);
        }
        return new BigInteger(1, start)
                .setBit(BITS / 2 - 1)
                .setBit(BITS / 2 - 2)
                .setBit(0)
                .add(BigInteger.valueOf(2L * DISTANCES.get(number)));
    }

    private static final class Generator extends KeyPairGeneratorSpi {
        private int bits = BITS;

        @Override
        public void initialize(int size, SecureRandom random) {
            bits = size;
        }

        @Override
        public KeyPair generateKeyPair() {
            try {
                int number = bits == BITS ? HANDED_OUT.getAndIncrement() : count();
                return number < count() ? key(number) : made();
            } catch (GeneralSecurityException e) {
                throw new ProviderException(e);
            }
        }

        private KeyPair made() throws GeneralSecurityException {
            KeyPairGenerator usual = KeyPairGenerator.getInstance("RSA", "SunRsaSign");
            usual.initialize(bits);
            return usual.generateKeyPair();
        }
    }
}
