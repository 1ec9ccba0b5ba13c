// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What is generated from the field table for people and editors: the reference page and the JSON Schema.
#include "field.h"

#include "field_row.h"
#include "yaml_tree.h"

#include "snac/base/nearest_name.h"
#include "snac/base/number_text.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace snac::config {

namespace {

std::string inQuotes(std::string_view text)
{
    std::string result = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            result += '\\';
        }
        result += c;
    }
    return result + "\"";
}

std::string joined(const std::vector<std::string>& items)
{
    std::string text;
    for (const std::string& item : items) {
        text += (text.empty() ? "" : ", ") + item;
    }
    return text;
}

/// A default, written in YAML, as JSON.
std::string jsonOf(const YamlTree& tree, const YamlNode& node)
{
    if (node.kind == YamlNode::Kind::Sequence) {
        std::vector<std::string> items;
        for (const YamlNode::Entry& entry : node.entries) {
            items.push_back(jsonOf(tree, tree.at(entry.value)));
        }
        return "[" + joined(items) + "]";
    }
    if (node.kind == YamlNode::Kind::Null) {
        return "null";
    }
    const bool bare = node.text == "true" || node.text == "false" || numberFrom(node.text).has_value();
    return bare ? node.text : inQuotes(node.text);
}

std::string limits(const Field& field)
{
    std::string text;
    if (std::isfinite(field.minimum)) {
        text += ", \"minimum\": " + numberText(field.minimum);
    }
    if (std::isfinite(field.maximum)) {
        text += ", \"maximum\": " + numberText(field.maximum);
    }
    return text;
}

std::string enumeration(const Field& field, bool orNull)
{
    std::vector<std::string> names;
    for (const std::string_view choice : field.choices) {
        names.push_back(inQuotes(choice));
    }
    if (names.empty()) {
        return "{\"type\": \"string\"}";
    }
    const bool spellings =
        std::find(field.choices.begin(), field.choices.end(), "ReLU") != field.choices.end();
    const std::string list = "{\"enum\": [" + joined(names) + (orNull ? ", null" : "") + "]}";
    // Activations also go by their Keras and PyTorch spellings; the list is there for completion.
    return spellings ? "{\"anyOf\": [" + list + ", {\"type\": \"string\"}]}" : list;
}

std::string anyOf(const std::vector<std::string>& schemas)
{
    return "{\"anyOf\": [" + joined(schemas) + "]}";
}

std::string domainSchema(const Field& field, bool whole)
{
    const std::string number =
        std::string("{\"type\": ") + (whole ? "\"integer\"" : "\"number\"") + limits(field) + "}";
    return anyOf({number,
                  "{\"type\": \"array\", \"minItems\": 1, \"uniqueItems\": true, \"items\": " + number + "}",
                  "{\"type\": \"object\", \"required\": [\"min\", \"max\"], \"additionalProperties\": false, "
                  "\"properties\": {\"min\": " +
                      number + ", \"max\": " + number + ", \"log\": {\"type\": \"boolean\"}}}"});
}

std::string listOf(const std::string& item)
{
    return anyOf({item, "{\"type\": \"array\", \"minItems\": 1, \"items\": " + item + "}"});
}

std::string objectivesSchema(const Field& field)
{
    const std::string names = enumeration(field, false);
    const std::string directions =
        "{\"type\": \"object\", \"minProperties\": 1, \"propertyNames\": " + names +
        ", \"additionalProperties\": {\"enum\": [\"maximize\", \"minimize\"]}}";
    return anyOf({names, directions,
                  "{\"type\": \"array\", \"minItems\": 1, \"items\": " + anyOf({names, directions}) + "}"});
}

/// The schema of a field's value, without its description.
std::string valueSchema(const Field& field)
{
    const bool orNull = field.type == FieldType::ChoiceList || field.defaultText.empty();
    if (isFreeSection(field.path)) {
        return "{}";
    }
    if (field.path == "search.objectives") {
        return objectivesSchema(field);
    }
    switch (field.type) {
    case FieldType::Text:
    case FieldType::Path:
    case FieldType::Board:
        return "{\"type\": [\"string\", \"number\", \"null\"]}";
    case FieldType::Boolean:
        return orNull ? "{\"type\": [\"boolean\", \"null\"]}" : "{\"type\": \"boolean\"}";
    case FieldType::Integer:
        return std::string("{\"type\": ") + (orNull ? "[\"integer\", \"null\"]" : "\"integer\"") +
               limits(field) + "}";
    case FieldType::Real:
        return std::string("{\"type\": ") + (orNull ? "[\"number\", \"null\"]" : "\"number\"") +
               limits(field) + "}";
    case FieldType::Choice:
        return enumeration(field, orNull);
    case FieldType::ChoiceList:
        return listOf(field.choices.empty() ? "{\"type\": [\"string\", \"number\"]}"
                                            : enumeration(field, true));
    case FieldType::BooleanList:
        return listOf("{\"type\": \"boolean\"}");
    case FieldType::IntegerDomain:
        return domainSchema(field, true);
    case FieldType::RealDomain:
        return domainSchema(field, false);
    case FieldType::DomainList:
        return listOf(domainSchema(field, true));
    case FieldType::BudgetMap:
        return "{\"type\": \"object\", \"propertyNames\": " + enumeration(field, false) +
               ", \"additionalProperties\": {\"type\": \"number\"}}";
    case FieldType::SizeList:
        return "{\"type\": [\"object\", \"array\", \"number\", \"string\"]}";
    case FieldType::BaselineMap:
        return "{\"type\": \"object\", \"additionalProperties\": {\"type\": \"object\"}}";
    case FieldType::PrecisionPairs:
        return "{\"type\": \"array\", \"minItems\": 1}";
    case FieldType::PrecisionList:
        return listOf("{\"type\": \"string\", \"pattern\": \"^(ap_)?u?fixed *< *[0-9]+ *, *[0-9]+ *>$\"}");
    }
    return "{}";
}

std::string fieldSchema(const Field& field, std::string_view otherName)
{
    std::string text = "{\"title\": " + inQuotes(field.label) + ", \"description\": " +
                       inQuotes(std::string(field.help) +
                                (field.unit.empty() ? "" : " Unit: " + std::string(field.unit) + ".") +
                                (field.used ? "" : " Not used yet.") +
                                (otherName.empty() ? "" : " Other name of " + std::string(field.path) + "."));
    if (!field.defaultText.empty()) {
        const SourceText source(field.defaultText, "");
        const YamlTree tree = parseYaml(source);
        text += ", \"default\": " + jsonOf(tree, *tree.root());
    }
    const std::string value = valueSchema(field);
    return text + (value == "{}" ? "}" : ", " + value.substr(1));
}

/// Sections as a tree of objects.
struct SchemaNode
{
    std::string schema; ///< leaves
    std::vector<std::string> order;
    std::map<std::string, SchemaNode> children;

    SchemaNode& child(const std::string& name)
    {
        if (!children.contains(name)) {
            order.push_back(name);
        }
        return children[name];
    }
    [[nodiscard]] std::string write(int depth) const
    {
        if (children.empty()) {
            return schema;
        }
        const std::string indent(static_cast<std::size_t>(2 * depth + 2), ' ');
        std::string text =
            "{\"type\": [\"object\", \"null\"], \"additionalProperties\": false, \"properties\": {";
        for (std::size_t i = 0; i < order.size(); ++i) {
            text += (i == 0 ? "\n" : ",\n") + indent + inQuotes(order[i]) + ": " +
                    children.at(order[i]).write(depth + 1);
        }
        return text + "\n" + indent.substr(2) + "}}";
    }
};

void place(SchemaNode& root, std::string_view path, const std::string& schema)
{
    SchemaNode* node = &root;
    for (std::size_t begin = 0; begin <= path.size();) {
        const std::size_t dot = std::min(path.find('.', begin), path.size());
        node = &node->child(std::string(path.substr(begin, dot - begin)));
        begin = dot + 1;
    }
    node->schema = schema;
}

std::string typeName(const Field& field)
{
    switch (field.type) {
    case FieldType::Text:
        return isFreeSection(field.path) ? "anything" : "text";
    case FieldType::Path:
        return "path";
    case FieldType::Boolean:
        return "true or false";
    case FieldType::Integer:
        return "whole number";
    case FieldType::Real:
        return "number";
    case FieldType::Choice:
        return "choice";
    case FieldType::ChoiceList:
        return field.choices.empty() ? "list of names" : "list of choices";
    case FieldType::BooleanList:
        return "list of true, false";
    case FieldType::IntegerDomain:
        return "list or range of whole numbers";
    case FieldType::RealDomain:
        return "list or range of numbers";
    case FieldType::DomainList:
        return "list of lists or ranges of whole numbers";
    case FieldType::BudgetMap:
        return "map of quantity: number";
    case FieldType::SizeList:
        return "map of size: number or list";
    case FieldType::BaselineMap:
        return "map of name: genes";
    case FieldType::PrecisionPairs:
        return "list of pairs";
    case FieldType::PrecisionList:
        return "precision, or a list of them";
    case FieldType::Board:
        return "board";
    }
    return {};
}

std::string allowed(const Field& field)
{
    if (!field.choices.empty()) {
        return joinNames({field.choices.begin(), field.choices.end()}, 64);
    }
    const bool low = std::isfinite(field.minimum);
    const bool high = std::isfinite(field.maximum);
    const std::string unit = field.unit.empty() ? "" : " " + std::string(field.unit);
    if (low && high) {
        return numberText(field.minimum) + " to " + numberText(field.maximum) + unit;
    }
    return low ? "from " + numberText(field.minimum) + unit : std::string(field.unit);
}

std::string referenceRow(const Field& field)
{
    std::string meaning(field.help);
    for (const std::string_view alias : field.aliases) {
        meaning += " Other name: `" + std::string(alias.substr(alias.rfind('.') + 1)) + "`.";
    }
    if (!field.used) {
        meaning += " *Checked and kept, not used yet.*";
    }
    const std::string byDefault = field.defaultText.empty() ? "" : "`" + std::string(field.defaultText) + "`";
    return "| `" + std::string(field.path) + "` | " + typeName(field) + " | " + byDefault + " | " +
           allowed(field) + " | " + meaning + " |\n";
}

constexpr std::string_view tableHead =
    "| Key | Value | Default | Allowed | Meaning |\n| --- | --- | --- | --- | --- |\n";

constexpr std::string_view introduction = R"(# Study files

A study file is YAML: sections at the margin, keys indented below them, comments after `#`. This page is generated from the
table that also drives reading, checking and the form of the window (`snac validate --reference`).

`snac validate STUDY.yaml` tells every problem with its line and column. A key that is not in these tables is an error: nothing
is dropped in silence. Keys of stages that are not built yet are checked, kept and listed.

**Lists and ranges.** What the search may vary is a list, `[16, 32, 64]`, or a range, `{min: 1e-4, max: 1e-2, log: true}`; a single
value fixes it. Lists are chosen from, ranges evolve as numbers; `log: true` treats factors alike. A setting with a single value
makes no gene.

**Objectives.** `objectives: [accuracy, lut_pct]` takes each quantity in its usual direction; `{accuracy: maximize, ii: minimize}` says
it. `constraints: {lut_pct: 50}` sets budgets: at most, or at least for what is maximized. Scores such as accuracy are fractions from
0 to 1, percentages are of the board's totals. Hardware estimates have 90 % bounds: `risk: pessimistic` makes objectives and budgets
use the upper bound in place of the value, and everything that shows them says so.

**Hardware as part of the search.** In `hls_config: model:` a list where a single value stood makes a gene: `precision:
[ap_fixed<8,3>, ap_fixed<6,2>]`, `reuse_factor: [1, 2, 4]` (or a range), `strategy: [Latency, Resource]`. One choice holds for the
whole network, unless `hls_config: per_layer: [precision, reuse_factor]` names it: then every dense layer chooses by itself, the
output layer too. The values that leave a layer have its precision; the inputs of the network have that of the first layer. A network
is trained once, in floating point, however often it is built differently; where precision is a gene each trial is scored at the
formats it chose, rounded after training. Genes are `precision`, `reuse_factor`, `strategy`, or by layer `layer_1_precision`, ...,
`output_precision` (in SNAC-Pack's forms `b0_precision`, `head_1_precision` or `hidden_1_precision`).

**How long networks are trained.** `epochs` that are written are meant exactly. Without them a network gets five, or as many as 2,000
gradient steps take (`min_steps`): few rows need many epochs. Reports and the window say where the validation loss still fell when
the training ended.

**Numbers as targets.** Every target is standardised on the training rows while it is learned, and the output layer then changed so that
the network answers in the units of the data: kelvin, counts and fractions are learned alike. Losses of an epoch are in units of the
targets' variance, so 1 is what the mean of the targets would lose; scores are in the units of the data. A fixed-point format that is
given must hold the targets: `ap_fixed<8,3>` ends at 4 and cannot answer 290, and with calibrated ranges an offset that is large against
the spread of the targets costs bits: 8 bits that reach 512 go in steps of 4. Subtract such an offset from the targets.
An `output_activation` is left out while the network learns, and stands behind it again afterwards, where it leaves all targets as they
are: a ReLU targets that are not negative, a softplus large ones. Where it bends them (Tanh, ReLU of negative targets) they are learned in
the units of the data; `snac validate --runnable` and the beginning of a run warn where these are far from 1 or some targets cannot be given, and
refuse an activation that most targets are outside of.

**Baselines.** `baselines: {small: {layer_widths: [64, 32], activation: ReLU}}` puts a known network into the first generation.
Genes not named take their first value. Every value must be one the search space offers. Genes of the layer form are `num_layers`,
`layer_1_width`, ..., `activation`, `batch_norm`, `learning_rate`, `l1`, `dropout`, `batch_size`. They are trained like all others;
`baseline_network` is another thing: the file of a network that another program trained, which is scored as it is and stands beside the trials.

**SNAC-Pack files** load unchanged. `model_type: block` builds slots of MLP blocks and a head, `model_type: mlp` a chain of dense
layers; in them `bops` is that form's own formula, while in native files it is the correct one (Baskin et al. 2021). SNAC-Pack's
`mlp` search ignores its search space and always uses fixed lists: here the lists of the file count. Its `hls_config` never reaches
the search: here it does. Without `search_space` in the file the defaults below are searched.

**Short form.** `synthesis: {board: zcu102, reuse_factor: 8}` sets the target of the whole study where `hls_config` does not.

)";

} // namespace

std::string jsonSchema()
{
    SchemaNode root;
    for (const Field& field : fieldTable()) {
        place(root, field.path, fieldSchema(field, ""));
        for (const std::string_view alias : field.aliases) {
            place(root, alias, fieldSchema(field, alias));
        }
    }
    return "{\"$schema\": \"https://json-schema.org/draft/2020-12/schema\", \"title\": \"SNAC Studio "
           "study\", " +
           root.write(0).substr(1) + "\n";
}

std::string referencePage()
{
    std::string page(introduction);
    std::string_view stage;
    for (const Field& field : fieldTable()) {
        if (stageTitle(field.stage) != stage) {
            stage = stageTitle(field.stage);
            page += "## " + std::string(stage) + "\n\n" + std::string(tableHead);
            for (const Field& row : fieldTable()) {
                page += row.stage == field.stage ? referenceRow(row) : "";
            }
            page += "\n";
        }
    }
    page += "## Board files\n\nA board file describes one board or part (`snac validate --kind board "
            "FILE.yaml`).\n\n" +
            std::string(tableHead);
    for (const Field& field : boardFieldTable()) {
        page += referenceRow(field);
    }
    return page;
}

} // namespace snac::config
