// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "field.h"
#include "yaml_tree.h"

#include "snac/hardware/cost_model.h"
#include "snac/space/gene.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace snac::config {

/// Bytes of the text a part of a value stands on.
struct Span
{
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// One item of search.objectives: a name, and a direction where the file gives one.
struct ObjectiveItem
{
    std::string name;
    std::optional<bool> maximize;
    Span span;
};

/// Named numbers in the order of the file: budgets, reference points.
struct NamedNumber
{
    std::string name;
    double value = 0.0;
    Span span;
};

using Baselines = std::map<std::string, std::map<std::string, std::string>>;

/// What a value of each field type becomes; monostate where a field without default is left empty.
using FieldValue =
    std::variant<std::monostate, bool, std::int64_t, double, std::string, std::vector<std::string>,
                 std::vector<bool>, space::Domain, std::vector<space::Domain>, std::vector<NamedNumber>,
                 Baselines, std::vector<hardware::Precision>, std::vector<ObjectiveItem>>;

/// Reads nodes of one tree as field values. Problems go to `findings` with their place; the result is then
/// empty.
class ValueReader
{
public:
    ValueReader(const SourceText& source, const YamlTree& tree, std::vector<Diagnostic>& findings)
        : m_source(source)
        , m_tree(tree)
        , m_findings(findings)
    {
    }
    [[nodiscard]] std::optional<FieldValue> read(const Field& field, const YamlNode& node);

private:
    using Value = std::optional<FieldValue>;
    using Nodes = std::vector<const YamlNode*>;
    std::nullopt_t problem(const YamlNode& node, const std::string& message);
    [[nodiscard]] Nodes
    itemsOf(const YamlNode& node) const; ///< items of a list; any other node is its own single item
    [[nodiscard]] bool fitsList(const YamlNode& node);
    [[nodiscard]] std::optional<std::string> scalar(const YamlNode& node, const std::string& what);
    [[nodiscard]] std::optional<double> number(const YamlNode& node);
    [[nodiscard]] std::optional<double> boundedNumber(const YamlNode& node, bool whole);
    [[nodiscard]] std::optional<bool> boolean(const YamlNode& node);
    [[nodiscard]] std::optional<std::string> choice(const YamlNode& node);
    [[nodiscard]] std::optional<space::Domain> domain(const YamlNode& node, bool whole);
    [[nodiscard]] std::optional<space::Domain> range(const YamlNode& node, bool whole);
    [[nodiscard]] Value choiceList(const YamlNode& node);
    [[nodiscard]] Value booleanList(const YamlNode& node);
    [[nodiscard]] Value domainList(const YamlNode& node);
    [[nodiscard]] Value namedNumbers(const YamlNode& node);
    [[nodiscard]] Value sizeList(const YamlNode& node);
    [[nodiscard]] Value baselines(const YamlNode& node);
    [[nodiscard]] Value precisionList(const YamlNode& node);
    [[nodiscard]] Value precisionPairs(const YamlNode& node);
    [[nodiscard]] std::optional<hardware::Precision> pairFromText(const std::string& text,
                                                                  const YamlNode& node);
    [[nodiscard]] std::optional<hardware::Precision> pairFromNode(const YamlNode& node);
    [[nodiscard]] std::optional<hardware::Precision> pairFrom(double total, double integer,
                                                              const YamlNode& node);
    [[nodiscard]] bool readGenes(const YamlNode& node, std::map<std::string, std::string>& genes);
    [[nodiscard]] bool readWidths(const YamlNode& node, std::map<std::string, std::string>& genes);
    [[nodiscard]] Value objectives(const YamlNode& node);
    [[nodiscard]] bool addObjectives(const YamlNode& node, std::vector<ObjectiveItem>& items);

    const SourceText& m_source;
    const YamlTree& m_tree;
    std::vector<Diagnostic>& m_findings;
    const Field* m_field = nullptr;
};

} // namespace snac::config
