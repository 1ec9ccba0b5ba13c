// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data_fields.h"

#include "data_page.h"
#include "data_parts.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <vector>

namespace snac::studio {

namespace {

struct FieldChoice
{
    const char* value; ///< in the study file
    QString text;      ///< in the list of the field
};

struct DataField
{
    const char* key;
    QString text; ///< what stands before the field
    bool folded = false;
    bool isWord = false; ///< the key is a word of sentences as well, and a key where "dataset." is before it
    std::vector<FieldChoice> choices = {};
};

std::vector<DataField> dataFields()
{
    return {
        {.key = "label_column", .text = DataPage::tr("Truth")},
        {.key = "task",
         .text = DataPage::tr("Learned"),
         .isWord = true,
         .choices = {{"regression", DataPage::tr("numbers (regression)")},
                     {"multi_label", DataPage::tr("several labels a row")},
                     {"classification", DataPage::tr("classes")}}},
        {.key = "index_column",
         .text = DataPage::tr("First column"),
         .choices = {{"yes", DataPage::tr("is an index, left out")}, {"no", DataPage::tr("is an input")}}},
        {.key = "missing_values",
         .text = DataPage::tr("Missing values"),
         .choices = {{"drop_rows", DataPage::tr("their rows are left out")}}},
        {.key = "group_column", .text = DataParts::tr("Groups"), .folded = true},
        {.key = "time_column", .text = DataParts::tr("Times"), .folded = true},
        {.key = "weight_column", .text = DataParts::tr("Weights"), .folded = true},
        {.key = "drop", .text = DataParts::tr("Left out"), .folded = true, .isWord = true},
        {.key = "labels_path", .text = DataParts::tr("Labels"), .folded = true},
        {.key = "test_path", .text = DataParts::tr("Test rows"), .folded = true}};
}

QString quotedField(const QString& text)
{
    return DataPage::tr("“%1”").arg(text);
}

/// The key, with what stands behind it; "label_column" alone is a key too, "drop" is not.
QRegularExpression keyPattern(const DataField& field, const QString& behind)
{
    const bool bare = !field.isWord || !behind.isEmpty();
    return QRegularExpression(
        QStringLiteral("(?<![\\w.])%1%2%3(?!\\w)")
            .arg(bare ? QStringLiteral("(?:dataset\\.)?") : QStringLiteral("dataset\\."),
                 QLatin1String(field.key), behind));
}

} // namespace

QString byFields(QString sentence)
{
    for (const DataField& field : dataFields()) {
        for (const FieldChoice& choice : field.choices) {
            sentence.replace(keyPattern(field, QStringLiteral("(: | \\w+ )") + QLatin1String(choice.value)),
                             quotedField(field.text) + QStringLiteral("\\1") + quotedField(choice.text));
        }
        sentence.replace(keyPattern(field, {}), quotedField(field.text));
    }
    return sentence;
}

bool namesPart(const QString& sentence)
{
    const auto fields = dataFields();
    return std::ranges::any_of(fields, [&](const DataField& field) {
        return field.folded && sentence.contains(keyPattern(field, {}));
    });
}

} // namespace snac::studio
