package io.github.careplansdk.csv.layout;

/** Says whether a cell must be filled. */
public enum Need {
    /** Must be filled (必須). */
    REQUIRED("R"),
    /** Expected to be filled (必要). */
    EXPECTED("N"),
    /** Read as required from a table whose print is unclear: an empty cell is a warning. */
    REQUIRED_UNCLEAR("R?"),
    /** May be empty. */
    OPTIONAL("-");

    private final String sign;

    Need(String sign) {
        this.sign = sign;
    }

    /** Returns the sign in tables: R, N, R? or -. */
    public String sign() {
        return sign;
    }
}
