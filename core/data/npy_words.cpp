// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "npy_words.h"

#include "csv_words.h"
#include "number_text.h"
#include "truth.h"

#include "snac/base/ascii.h"
#include "snac/base/number_text.h"
#include "snac/base/printable.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <iterator>
#include <optional>

namespace snac::data {

namespace {

/// None and - among numbers are values that are missing, among words classes.
bool areMostlyNumbers(const std::vector<std::string_view>& labels)
{
    double number = 0.0;
    const auto count = std::ranges::count_if(
        labels, [&](std::string_view label) { return parseNumber(label, number) == NumberState::Finite; });
    return 2 * count > std::ssize(labels);
}

/// Of NumPy's str: four bytes a character, 0 behind the last one. False: a number that is no character.
bool addCharacter(std::string& text, std::uint32_t code)
{
    const bool surrogate = code >= 0xd800U && code < 0xe000U;
    if (code == 0 || code > 0x10ffffU || surrogate) {
        return false;
    }
    const auto put = [&](std::uint32_t byte) { text += static_cast<char>(byte); };
    const auto rest = [&](int shift) { put(0x80U | ((code >> shift) & 0x3fU)); };
    if (code < 0x80U) {
        put(code);
    } else if (code < 0x800U) {
        put(0xc0U | (code >> 6));
        rest(0);
    } else if (code < 0x10000U) {
        put(0xe0U | (code >> 12));
        rest(6);
        rest(0);
    } else {
        put(0xf0U | (code >> 18));
        rest(12);
        rest(6);
        rest(0);
    }
    return true;
}

/// One word, or nothing where it is no text.
std::optional<std::string> wordOf(std::string_view bytes, const NpyHeader& header)
{
    std::string text;
    if (header.kind == 'S') {
        text = bytes.substr(0, bytes.find_last_not_of('\0') + 1);
        return text.contains('\0') || !isUtf8(text) ? std::nullopt : std::optional(text);
    }
    bool ended = false;
    for (std::size_t at = 0; at + 4 <= bytes.size(); at += 4) {
        std::uint32_t code = 0;
        for (std::size_t i = 0; i < 4; ++i) {
            const std::size_t from = header.bigEndian ? at + i : at + 3 - i;
            code = (code << 8) | static_cast<unsigned char>(bytes[from]);
        }
        ended = ended || code == 0;
        if (ended ? code != 0 : !addCharacter(text, code)) {
            return std::nullopt;
        }
    }
    return text;
}

} // namespace

bool holdsWords(std::string_view bytes)
{
    const auto header = parseNpyHeader(bytes, {}, NpyTypes::Words);
    return header.has_value();
}

Result<std::vector<std::string>> npyWords(std::string_view bytes, const std::string& file)
{
    SNAC_TRY(const auto array, parseNpy(bytes, file, NpyTypes::Words));
    if (array.columns() != 1) {
        return fail("labels that are words stand in one dimension, one a row", {file, 0, 0});
    }
    const auto size = static_cast<std::size_t>(array.header.itemSize);
    std::vector<std::string> words;
    words.reserve(array.rows());
    for (std::size_t row = 0; row < array.rows(); ++row) {
        auto word = wordOf(array.data.substr(row * size, size), array.header);
        if (!word) {
            return fail("the label of row " + std::to_string(row + 1) + " is no text (UTF-8)", {file, 0, 0});
        }
        words.push_back(std::move(*word));
    }
    return words;
}

Result<> setWrittenTruth(Dataset& dataset, const std::vector<std::string_view>& labels,
                         const std::vector<int>& lines, const DatasetOptions& options,
                         const std::string& file)
{
    if (std::ssize(labels) != dataset.samples.rows()) {
        return fail(counted(std::ssize(labels), "label") + " for " + counted(dataset.samples.rows(), "row"),
                    {file, 0, 0});
    }
    Columns columns;
    columns.labelName = "label";
    const bool numbers = areMostlyNumbers(labels);
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const std::string_view label = trimmed(labels[i]);
        columns.labels.push_back(label);
        const SourcePlace place = lines.empty() ? SourcePlace{file, 0, 0} : SourcePlace{file, lines[i], 1};
        double value = 0.0;
        const NumberState state = parseNumber(label, value);
        const bool missing = numbers ? isMissingMark(label) : isPlainlyMissing(label);
        if (missing || (state != NumberState::Finite && state != NumberState::NotANumber)) {
            return fail(quotedPart(label) + " is no label" +
                            (lines.empty() ? " (row " + std::to_string(i + 1) + ")" : ""),
                        place);
        }
        if (state == NumberState::NotANumber && !columns.firstTextLabel) {
            columns.firstTextLabel = place;
        } else if (state == NumberState::Finite && value != std::floor(value) &&
                   !columns.firstFractionLabel) {
            columns.firstFractionLabel = place;
        }
    }
    if (options.readingRules >= 4) {
        joinSpellings(columns);
        std::ranges::move(columns.reading.notes, std::back_inserter(dataset.info.reading.notes));
    }
    return setTruth(dataset, columns, options.task, file, options.findsLabels());
}

} // namespace snac::data
