/**
 * The official forms (第1表, 第2表, 第3表, 第6表, 第7表, 利用者基本情報, 介護予防サービス・支援計画書) as pages that any browser shows and prints.
 * They hold personal data, as the files do.
 */
@NullMarked
package io.github.careplansdk.csv.form;

import org.jspecify.annotations.NullMarked;
