// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace snac::config {

enum class FieldType {
    Text,
    Path,
    Boolean,
    Integer,
    Real,
    Choice,     ///< one of `choices`
    ChoiceList, ///< list of `choices`; may allow null
    BooleanList,
    IntegerDomain,  ///< list of integers, or {min, max, log}
    RealDomain,     ///< list of numbers, or {min, max, log}
    DomainList,     ///< list of integer domains (layer_widths)
    BudgetMap,      ///< quantity: limit
    BaselineMap,    ///< name: {gene: value}
    PrecisionPairs, ///< [(16,6), ...] or [{total_bits, int_bits}, ...]
    PrecisionList,  ///< ap_fixed<W,I>, or a list of them
    SizeList, ///< {lut: number or list, lut_pct: ...}, a list of such, numbers (LUT), or the same as text
    Board     ///< id out of the board catalogue
};

enum class Stage { Study, Data, Search, Objectives, Space, Hardware, Compression, Synthesis, Output };

/// One row of the field table: the single source for reading, validation, the form, the JSON Schema and the
/// reference page.
struct Field
{
    std::string_view path; ///< "search.n_trials"
    FieldType type;
    Stage stage;
    std::string_view group;       ///< heading in the form: "Architecture", "Training"
    std::string_view label;       ///< "Number of trials"
    std::string_view unit;        ///< "ns" or empty
    std::string_view defaultText; ///< as YAML, "" = no default
    double minimum;               ///< numbers; -inf if none
    double maximum;               ///< numbers; +inf if none
    std::vector<std::string_view> choices;
    std::string_view help; ///< one line
    std::vector<std::string_view> aliases =
        {}; ///< other full paths with the same meaning: "search.objective_names"
    std::vector<std::string_view> suggestions = {}; ///< Text: what a form offers; other text is as good
    bool used = true;   ///< false: validated and kept, but its stage is not built yet
    bool inForm = true; ///< false: SNAC-Pack compatibility keys that the form does not offer unless present
};

[[nodiscard]] std::span<const Field> fieldTable();           ///< study files
[[nodiscard]] std::span<const Field> boardFieldTable();      ///< board files
[[nodiscard]] const Field* findField(std::string_view path); ///< by path or alias, study files
[[nodiscard]] std::string_view stageTitle(Stage stage);      ///< "Search space"

/// JSON Schema (2020-12) of study files, for editors.
[[nodiscard]] std::string jsonSchema();
/// The reference page of all keys, Markdown.
[[nodiscard]] std::string referencePage();

} // namespace snac::config
