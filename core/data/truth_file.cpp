// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "truth_file.h"

#include "arrays.h"
#include "csv_words.h"
#include "idx.h"
#include "npy.h"
#include "npy_words.h"
#include "number_text.h"
#include "truth.h"
#include "watched_unpack.h"

#include "snac/base/ascii.h"

#include <algorithm>
#include <filesystem>

namespace snac::data {

namespace {

std::string fileName(const std::string& path)
{
    return std::filesystem::path(path).filename().string();
}

/// Whether the first of these lines can be no label, as the others show: a word before numbers, or one that
/// stands nowhere else.
bool beginsWithHeader(const std::vector<std::string_view>& lines)
{
    double number = 0.0;
    const auto isNumber = [&](std::string_view text) {
        return parseNumber(text, number) == NumberState::Finite;
    };
    return lines.size() > 1 && !isNumber(lines.front()) &&
           (isNumber(lines[1]) || std::ranges::count(lines, lines.front()) == 1);
}

/// Columns of a text in which each line has as many, parted by commas, semicolons, tabs or bars; 1 of others:
/// labels that hold a mark now and then, or a decimal comma.
std::size_t fieldsOfLines(std::string_view text)
{
    for (const char mark : {',', ';', '\t', '|'}) {
        std::size_t fields = 0;
        bool alike = true;
        bool numbers = mark == ',';
        for (std::string_view rest = text; !rest.empty() && alike;) {
            const std::size_t end = std::min(rest.find('\n'), rest.size());
            const std::string_view line = trimmed(rest.substr(0, end));
            double value = 0.0;
            const auto here = static_cast<std::size_t>(std::ranges::count(line, mark)) + 1;
            alike = line.empty() || fields == 0 || here == fields;
            fields = line.empty() ? fields : here;
            numbers = numbers && (line.empty() || parseCommaNumber(line, value) == NumberState::Finite);
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
        if (alike && fields > 1 && !numbers) {
            return fields;
        }
    }
    return 1;
}

/// Labels in a text, one a line; a line more than there are rows may be a header.
Result<> readTruthLines(Dataset& dataset, std::string_view text, const DatasetOptions& options)
{
    const auto rows = static_cast<std::size_t>(dataset.samples.rows());
    if (const std::size_t fields = fieldsOfLines(text); fields > 1) {
        return fail("labels_path must name a file with one label a line, and this is a table of " +
                        std::to_string(fields) + " columns: write the one with the truth alone",
                    {options.labelsPath, 0, 0});
    }
    std::vector<std::string_view> labels;
    std::vector<int> lines;
    int line = 1;
    for (std::string_view rest = text; !rest.empty(); ++line) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        if (const auto label = trimmed(rest.substr(0, end)); !label.empty()) {
            labels.push_back(label);
            lines.push_back(line);
        }
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    if (labels.size() == rows + 1 && beginsWithHeader(labels)) {
        labels.erase(labels.begin());
        lines.erase(lines.begin());
    }
    double value = 0.0;
    const auto isCommaNumber = [&](std::string_view label) {
        return parseCommaNumber(label, value) == NumberState::Finite;
    };
    if (std::ranges::all_of(labels, isCommaNumber) &&
        std::ranges::any_of(labels, [](std::string_view label) { return label.contains(','); })) {
        return fail("these labels are numbers with decimal commas: write decimal points",
                    {options.labelsPath, 0, 0});
    }
    if (labels.size() != rows) {
        return fail(
            "labels_path must name an .npy or IDX file, or a text with one label a line, for each row of "
            "the inputs: this text has " +
                std::to_string(labels.size()) + " lines for " + std::to_string(rows) + " rows",
            {options.labelsPath, 0, 0});
    }
    dataset.info.reading.truth = "file " + fileName(options.labelsPath) + " (a label a line)";
    return setWrittenTruth(dataset, labels, lines, options, options.labelsPath);
}

} // namespace

Result<> readTruthWords(Dataset& dataset, std::string_view bytes, const DatasetOptions& options,
                        const std::string& file, const std::string& shown)
{
    SNAC_TRY(const auto words, npyWords(bytes, file));
    dataset.info.reading.truth = shown + " of " + countText(std::ssize(words), "word");
    return setWrittenTruth(dataset, {words.begin(), words.end()}, {}, options, file);
}

Result<> readTruthFile(Dataset& dataset, const DatasetOptions& options, RunControl& control)
{
    SNAC_TRY(auto bytes, readDataFile(options.labelsPath, &control));
    if (isGzip(bytes)) {
        SNAC_TRY(bytes, unpackGzip(bytes, options.labelsPath, lookAt(control)));
    }
    if (holdsWords(bytes)) {
        return readTruthWords(dataset, bytes, options, options.labelsPath,
                              "file " + fileName(options.labelsPath));
    }
    const bool idx = isIdx(bytes);
    if (!idx && !bytes.starts_with("\x93NUMPY")) {
        return readTruthLines(dataset, bytes, options);
    }
    SNAC_TRY(const auto array,
             idx ? parseIdx(bytes, options.labelsPath) : parseNpy(bytes, options.labelsPath));
    dataset.info.reading.truth =
        "file " + fileName(options.labelsPath) + " (" + shapeText(array.header) + ")";
    return setTruth(dataset, array, options.task, options.labelsPath, options.findsLabels());
}

} // namespace snac::data
