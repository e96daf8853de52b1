package io.github.careplansdk.core.code;

import java.util.HashMap;
import java.util.Map;

/** The constants of code lists by their codes. */
final class CodeTable {
    private static final ClassValue<Map<String, Object>> BY_LIST = new ClassValue<>() {
        @Override
        protected Map<String, Object> computeValue(Class<?> list) {
            Map<String, Object> byCode = new HashMap<>();
            for (Object constant : list.getEnumConstants()) {
                byCode.put(((Code) constant).code(), constant);
            }
            return Map.copyOf(byCode);
        }
    };

    private CodeTable() {}

    static Map<String, Object> of(Class<? extends Code> list) {
        return BY_LIST.get(list);
    }
}
