package io.github.careplansdk.csv.diff.internal;

import io.github.careplansdk.csv.diff.Unread;
import java.util.List;
import java.util.Map;

/**
 * What a side holds.
 *
 * @param groups the rows that count, by key
 * @param files the attachments, by name
 * @param unread what could not be read
 */
public record SideContent(Map<GroupKey, RowGroup> groups, Map<String, List<FileContent>> files, List<Unread> unread) {}
