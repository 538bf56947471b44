package org.bmms.console.checklist;

/**
 * Names an item of the deployment checklist by its place, so that a sign-off means the same on every workstation and in
 * every language.
 *
 * @param section the chapter, such as {@code bmms}
 * @param step the part of the chapter, such as {@code prerequisites}
 * @param number its place in that part, from 1
 */
public record ItemId(String section, String step, int number) implements Comparable<ItemId> {

    /** Reads what {@link #toString} wrote. */
    public static ItemId parse(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("not an item of the checklist: " + text);
        }
        return new ItemId(parts[0], parts[1], Integer.parseInt(parts[2]));
    }

    @Override
    public int compareTo(ItemId other) {
        return java.util.Comparator.comparing(ItemId::section)
                .thenComparing(ItemId::step)
                .thenComparingInt(ItemId::number)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return section + "/" + step + "/" + number;
    }
}
