// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form_fields.h"

#include "snac/compression/options.h"
#include "snac/data/known_sets.h"
#include "snac/studio/pages/sentence_texts.h"
#include "snac/studio/pages/table_texts.h"
#include "snac/studio/pages/trial_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace snac::studio {

using config::FieldType;
using widgets::FormField;
using widgets::FormFieldType;

namespace {

struct FormText
{
    Q_DECLARE_TR_FUNCTIONS(FormText)
};

FormFieldType typeOf(FieldType type)
{
    switch (type) {
    case FieldType::Text:
        return FormFieldType::Text;
    case FieldType::Path:
        return FormFieldType::Path;
    case FieldType::Boolean:
        return FormFieldType::Boolean;
    case FieldType::Integer:
        return FormFieldType::Integer;
    case FieldType::Real:
        return FormFieldType::Real;
    case FieldType::Choice:
    case FieldType::Board:
        return FormFieldType::Choice;
    case FieldType::ChoiceList:
        return FormFieldType::ChoiceList;
    case FieldType::BooleanList:
        return FormFieldType::BooleanList;
    case FieldType::IntegerDomain:
    case FieldType::RealDomain:
        return FormFieldType::NumberList;
    case FieldType::DomainList:
        return FormFieldType::NumberListList;
    case FieldType::BudgetMap:
        return FormFieldType::BudgetMap;
    case FieldType::BaselineMap:
        return FormFieldType::NestedMap;
    case FieldType::PrecisionPairs:
        return FormFieldType::TextList;
    case FieldType::SizeList:
    case FieldType::PrecisionList:
        return FormFieldType::RawText;
    }
    return FormFieldType::RawText;
}

/// The quantity with the unit that its limit is written in: scores are fractions in files.
QString limitLabel(study::Quantity quantity)
{
    const study::QuantityInfo& row = study::info(quantity);
    return row.displayScale == 1.0 ? shownHeading(quantity)
                                   : FormText::tr("%1 (0 to 1)").arg(shownText(row.label));
}

void addChoices(FormField& form, const config::Field& field, const hardware::BoardCatalogue& boards)
{
    for (const auto choice : field.choices) {
        form.choices << textOf(choice);
    }
    for (const auto offer : field.suggestions) {
        form.suggestions << textOf(offer);
    }
    if (field.type == FieldType::Board) {
        for (const auto& board : boards.boards()) {
            form.choices << QString::fromStdString(board.id);
            form.choiceLabels << QStringLiteral("%1   %2").arg(boardHeading(board),
                                                               QString::fromStdString(board.part));
        }
    }
    if (field.type == FieldType::BudgetMap && field.choices.empty()) {
        for (const auto& quantity : study::quantities()) {
            form.choices << textOf(quantity.key);
        }
    }
    if (field.type == FieldType::BudgetMap) {
        // A quantity is offered once, under its own key: other names of it are for files that have them.
        const auto other =
            std::stable_partition(form.choices.begin(), form.choices.end(), [](const QString& key) {
                const auto quantity = study::quantityFromName(key.toStdString());
                return !quantity || textOf(study::info(*quantity).key) == key;
            });
        form.offered = other - form.choices.begin();
        for (const QString& key : std::as_const(form.choices)) {
            const auto quantity = study::quantityFromName(key.toStdString());
            form.choiceSigns << (field.path == "search.reference_point"        ? QStringLiteral("=")
                                 : quantity && study::info(*quantity).maximize ? QStringLiteral("≥")
                                                                               : QStringLiteral("≤"));
            form.choiceLabels << (quantity ? limitLabel(*quantity) : key);
        }
    }
}

/// Pairs are shown as the types they mean; what cannot be read stays as it is, for the checks to tell.
widgets::FormItems precisionItems()
{
    const auto parsed = [](const QString& text) { return compression::parsePrecision(text.toStdString()); };
    return {
        [parsed](const QString& yaml) {
            const auto precision = parsed(yaml);
            return precision ? QString::fromStdString(compression::precisionName(*precision)) : yaml;
        },
        [parsed](const QString& typed) {
            const auto precision = parsed(typed);
            return precision ? QStringLiteral("(%1,%2)").arg(precision->width).arg(precision->integer)
                             : typed;
        },
        [parsed](const QString& typed) {
            const auto precision = parsed(typed);
            if (!precision) {
                return shownSentence(precision.error().message);
            }
            const FixedFormat plain{precision->width, precision->integer, true, Rounding::Rnd, Overflow::Sat};
            return *precision == plain
                       ? QString()
                       : FormText::tr("Casts round to nearest and saturate; a file says no others.");
        },
        FormText::tr("add a precision: 8,3")};
}

/// What a row is called in the fields that have rows.
void addRowTexts(FormField& form, const config::Field& field)
{
    if (field.type == FieldType::BaselineMap) {
        form.addText = FormText::tr("+ Add a baseline");
        form.removeText = FormText::tr("Remove this baseline");
        form.valueText = QStringLiteral("layer_widths: [64, 32], activation: ReLU");
    } else if (field.path == "search.reference_point") {
        form.addText = FormText::tr("+ Add a coordinate");
        form.removeText = FormText::tr("Remove this coordinate");
        form.valueText = FormText::tr("worst value");
    }
}

/// What the tab of a stage says: short, so that all tabs have room beside each other.
QString pageTitle(config::Stage stage)
{
    return stage == config::Stage::Objectives ? FormText::tr("Objectives")
                                              : shownText(config::stageTitle(stage));
}

FormField formField(const config::Field& field, config::FileKind kind, const hardware::BoardCatalogue& boards)
{
    FormField form;
    form.path = textOf(field.path);
    form.label = shownText(field.label);
    form.unit = shownText(field.unit);
    form.help = shownText(field.help);
    form.defaultText = textOf(field.defaultText);
    form.group = shownText(field.group);
    // Where results go belongs to the study; a page for one field would be a poor one.
    const auto stage = field.stage == config::Stage::Output ? config::Stage::Study : field.stage;
    form.page = kind == config::FileKind::Board ? FormText::tr("Board") : pageTitle(stage);
    form.type = typeOf(field.type);
    form.minimum = field.minimum;
    form.maximum = field.maximum;
    form.integers = field.type == FieldType::IntegerDomain || field.type == FieldType::DomainList;
    if (field.type == FieldType::DomainList) {
        form.rowLabel = FormText::tr("Width of layer %1");
    }
    if (!field.used) {
        form.label += FormText::tr(" (not used yet)");
        form.help += FormText::tr(" Checked and kept; no stage of this version uses it.");
    }
    if (field.type == FieldType::PrecisionPairs && !field.inForm) {
        form.type = FormFieldType::RawText; // SNAC-Pack's pairs do not count the sign: they are no types
    } else if (form.type == FormFieldType::TextList) {
        form.items = precisionItems();
    }
    if (field.type == FieldType::ChoiceList && field.choices.empty()) {
        form.type = FormFieldType::RawText; // names that the data have: nothing to tick
    }
    addChoices(form, field, boards);
    addRowTexts(form, field);
    return form;
}

} // namespace

QVector<FormField> formFields(config::FileKind kind, const hardware::BoardCatalogue& boards,
                              const QStringList& present)
{
    QVector<FormField> fields;
    const auto table = kind == config::FileKind::Board ? config::boardFieldTable() : config::fieldTable();
    for (const auto& field : table) {
        const bool later = field.stage == config::Stage::Synthesis;
        if ((field.inForm && field.used && !later) || present.contains(textOf(field.path))) {
            fields.append(formField(field, kind, boards));
        }
    }
    // What is changed most comes first; the table's own order is the reading order of a file.
    if (kind != config::FileKind::Board) {
        const QStringList first{pageTitle(config::Stage::Space), pageTitle(config::Stage::Objectives)};
        const QString last = pageTitle(config::Stage::Study);
        const auto place = [&](const FormField& field) {
            const qsizetype at = first.indexOf(field.page);
            return at >= 0 ? at : field.page == last ? first.size() + 1 : first.size();
        };
        std::stable_sort(fields.begin(), fields.end(),
                         [&](const auto& a, const auto& b) { return place(a) < place(b); });
    }
    return fields;
}

QString fieldOf(const QString& path, const QVector<FormField>& fields)
{
    QString best;
    for (const auto& field : fields) {
        const bool fits = path == field.path || path.startsWith(field.path + QLatin1Char('.')) ||
                          path.startsWith(field.path + QLatin1Char('['));
        if (fits && field.path.size() > best.size()) {
            best = field.path;
        }
    }
    return best;
}

QStringList presentPaths(const Analysis& analysis)
{
    QStringList paths;
    for (const auto& span : analysis.spans) {
        paths << QString::fromStdString(span.path);
    }
    return paths;
}

QStringList windowPaths(const Analysis& analysis)
{
    static const QStringList window{QStringLiteral("dataset.start_location"),
                                    QStringLiteral("dataset.window_size"),
                                    QStringLiteral("search_space.start_location_space"),
                                    QStringLiteral("search_space.window_size_space")};
    for (const auto& span : analysis.spans) {
        const QString path = QString::fromStdString(span.path);
        std::string name = span.text;
        std::erase_if(name, [](char c) { return c == '"' || c == '\''; });
        const data::KnownSet* const set =
            path == QLatin1String("dataset.name") ? data::findKnownSet(name) : nullptr;
        if (window.contains(path) || (set != nullptr && set->traces)) {
            return window;
        }
    }
    return {};
}

/// What a finding is about: its own key, or, where only its place is known, the key whose value stands there.
static QString pathOf(const config::Diagnostic& diagnostic, const Analysis& analysis)
{
    if (diagnostic.path.empty() && diagnostic.place.line > 0) {
        for (const auto& span : analysis.spans) {
            if (span.line == diagnostic.place.line) {
                return QString::fromStdString(span.path);
            }
        }
    }
    return QString::fromStdString(diagnostic.path);
}

QHash<QString, widgets::FormValue>
formValues(const Analysis& analysis, const hardware::BoardCatalogue& boards, const QVector<FormField>& fields)
{
    QHash<QString, widgets::FormValue> values;
    for (const auto& span : analysis.spans) {
        auto& value = values[QString::fromStdString(span.path)];
        value.text = QString::fromStdString(span.text);
        value.isSet = true;
    }
    for (const auto& field : config::fieldTable()) {
        const auto found = values.find(textOf(field.path));
        if (field.type == FieldType::Board && found != values.end()) {
            QString name = found->text;
            name.remove(QLatin1Char('"')).remove(QLatin1Char('\''));
            if (const auto board = boards.find(name.toStdString())) {
                found->text = QString::fromStdString(board->id);
            }
        }
    }
    for (const auto& diagnostic : analysis.outcome.diagnostics) {
        if (diagnostic.severity != config::Severity::Error) {
            continue;
        }
        const QString path = fieldOf(pathOf(diagnostic, analysis), fields);
        if (!path.isEmpty() && values[path].error.isEmpty()) {
            values[path].error = shownSentence(diagnostic.message);
        }
    }
    const auto path = values.constFind(QStringLiteral("dataset.path"));
    if (path != values.constEnd() && path->isSet) { // a file is read, whatever is drawn by default
        values[QStringLiteral("dataset.name")].otherDefault = QStringLiteral("file");
    }
    return values;
}

QVector<widgets::YamlEditor::Diagnostic> editorDiagnostics(const Analysis& analysis)
{
    using Severity = widgets::YamlEditor::Severity;
    QVector<widgets::YamlEditor::Diagnostic> result;
    const auto add = [&](const std::vector<config::Diagnostic>& list) {
        for (const auto& item : list) {
            const auto severity = item.severity == config::Severity::Error     ? Severity::Error
                                  : item.severity == config::Severity::Warning ? Severity::Warning
                                                                               : Severity::Note;
            result.append({severity, std::max(1, item.place.line), std::max(1, item.place.column),
                           std::max(1, item.length), shownSentence(item.message)});
        }
    };
    add(analysis.outcome.diagnostics);
    add(analysis.outcome.notUsedYet);
    return result;
}

} // namespace snac::studio
