package io.github.careplansdk.examples;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What callers can name of a type, as lines of text: itself, and its public and protected members. */
final class PublicSignatures {
    private static final Pattern PACKAGES = Pattern.compile("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])");
    /** Told by later JDKs only. */
    private static final Pattern SEALED = Pattern.compile("\\b(?:non-)?sealed ");

    private static final Set<String> OF_EVERY_OBJECT = Set.of("equals", "hashCode", "toString");

    private PublicSignatures() {}

    /** Returns a type's lines, the members below it indented, and those of its nested types. */
    static Stream<String> of(Class<?> type) {
        Stream<String> members = Stream.of(
                        Arrays.stream(type.getDeclaredFields()),
                        Arrays.stream(type.getDeclaredConstructors()),
                        Arrays.stream(type.getDeclaredMethods()))
                .flatMap(each -> each)
                .map(Member.class::cast)
                .filter(member -> isOpen(member.getModifiers()) && !member.isSynthetic() && !isImplied(type, member))
                .map(member -> "    " + withoutPackages(text(member)))
                .sorted();
        Stream<String> nested = Arrays.stream(type.getDeclaredClasses())
                .filter(each -> isOpen(each.getModifiers()) && !each.isSynthetic())
                .sorted(Comparator.comparing(Class::getName))
                .flatMap(PublicSignatures::of);
        return Stream.concat(Stream.of(head(type)), Stream.concat(members, nested));
    }

    private static boolean isOpen(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    /** A record's head says its constructor and accessors; an enum has its two methods; every object has three. */
    private static boolean isImplied(Class<?> type, Member member) {
        int parameters = member instanceof Executable executable ? executable.getParameterCount() : -1;
        if (type.isRecord() && member instanceof Constructor<?> constructor) {
            return Arrays.equals(
                    constructor.getParameterTypes(),
                    Arrays.stream(type.getRecordComponents())
                            .map(RecordComponent::getType)
                            .toArray());
        }
        if (type.isRecord() && parameters == 0) {
            return OF_EVERY_OBJECT.contains(member.getName())
                    || Arrays.stream(type.getRecordComponents())
                            .anyMatch(component -> component.getName().equals(member.getName()));
        }
        if (type.isEnum() && member instanceof Method method && Modifier.isStatic(method.getModifiers())) {
            return member.getName().equals("values") || member.getName().equals("valueOf");
        }
        return member instanceof Method && OF_EVERY_OBJECT.contains(member.getName()) && parameters <= 1;
    }

    private static String text(Member member) {
        if (member instanceof Field field) {
            return field.isEnumConstant() ? field.getName() : field.toGenericString();
        }
        return ((Executable) member).toGenericString();
    }

    private static String head(Class<?> type) {
        String name = type.getName().substring("io.github.careplansdk.".length());
        String kind = SEALED.matcher(withoutPackages(type.toGenericString())).replaceAll("");
        String components = type.isRecord()
                ? Arrays.stream(type.getRecordComponents())
                        .map(component ->
                                withoutPackages(component.getGenericType().getTypeName()) + " " + component.getName())
                        .collect(Collectors.joining(", ", "(", ")"))
                : "";
        return name + ": " + kind + components + above(type);
    }

    private static String above(Class<?> type) {
        boolean plain = type.getSuperclass() == null
                || Set.of(Object.class, Record.class, Enum.class).contains(type.getSuperclass());
        String superclass = plain
                ? ""
                : " extends " + withoutPackages(type.getGenericSuperclass().getTypeName());
        String interfaces = Arrays.stream(type.getGenericInterfaces())
                .map(Type::getTypeName)
                .map(PublicSignatures::withoutPackages)
                .collect(Collectors.joining(", "));
        return superclass + (interfaces.isEmpty() ? "" : " implements " + interfaces);
    }

    private static String withoutPackages(String text) {
        return PACKAGES.matcher(text).replaceAll("");
    }
}
