// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "source_kind.h"

#include "snac/base/ascii.h"

#include <algorithm>
#include <array>

namespace snac::data {

namespace {

struct Rule
{
    std::string_view field;
    bool isSet;
    bool text, npy, npz; ///< kinds it goes with; none goes with simulated rows
};

std::string_view kindText(SourceKind kind)
{
    switch (kind) {
    case SourceKind::Simulated:
        return "these rows are simulated";
    case SourceKind::Text:
        return "this is a text table";
    case SourceKind::Npy:
        return "this is an .npy file";
    case SourceKind::Npz:
        return "this is an .npz archive";
    }
    return {};
}

std::string whatInstead(std::string_view field, SourceKind kind)
{
    const bool truth = field == "label_column" || field == "labels_key" || field == "labels_path";
    if (truth && kind == SourceKind::Text) {
        return ": name the column with the truth in label_column";
    }
    if (truth && kind == SourceKind::Npy) {
        return ": name the file with the truth in labels_path";
    }
    if (truth && kind == SourceKind::Npz) {
        return ": name the array with the truth in labels_key";
    }
    return ": remove it";
}

} // namespace

std::optional<Misfit> findMisfit(const DatasetOptions& options, SourceKind kind)
{
    const std::array rules{
        Rule{"labels_path", !options.labelsPath.empty(), false, true, true},
        Rule{"inputs_key", !options.inputsKey.empty(), false, false, true},
        Rule{"labels_key", !options.labelsKey.empty(), false, false, true},
        Rule{"label_column", !options.labelColumn.empty(), true, false, false},
        Rule{"header", options.header != "auto", true, false, false},
        Rule{"index_column", options.indexColumn != "auto", true, false, false},
        Rule{"missing_values", options.missingValues != "refuse", true, false, false},
    };
    for (const Rule& rule : rules) {
        const bool fits = kind == SourceKind::Text  ? rule.text
                          : kind == SourceKind::Npy ? rule.npy
                                                    : kind == SourceKind::Npz && rule.npz;
        if (rule.isSet && !fits) {
            const std::string goes = rule.text  ? "text tables (CSV)"
                                     : rule.npy ? ".npy and .npz files"
                                                : ".npz archives";
            return Misfit{rule.field, std::string(rule.field) + " goes with " + goes + ", and " +
                                          std::string(kindText(kind)) + whatInstead(rule.field, kind)};
        }
    }
    if (kind == SourceKind::Npz && !options.labelsPath.empty() && !options.labelsKey.empty()) {
        return Misfit{"labels_key", "labels_key and labels_path both name the truth: keep one of them"};
    }
    return std::nullopt;
}

std::optional<SourceKind> kindByName(std::string_view path)
{
    const std::size_t point = path.rfind('.');
    const std::string ending =
        lowerCase(point == std::string_view::npos ? std::string_view() : path.substr(point));
    if (ending == ".npy" || ending == ".npz") {
        return ending == ".npy" ? SourceKind::Npy : SourceKind::Npz;
    }
    const bool text = ending == ".csv" || ending == ".tsv" || ending == ".txt" || ending == ".dat";
    return text ? std::optional(SourceKind::Text) : std::nullopt;
}

} // namespace snac::data
