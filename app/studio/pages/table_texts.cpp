// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "table_texts.h"

#include "snac/config/field.h"
#include "snac/config/local_search.h"
#include "snac/study/quantity.h"
#include "snac/study/trial.h"

#include <QCoreApplication>

#include <string>

namespace snac::studio {

namespace {

constexpr const char* tableContext = "Tables";

/// Headings and remarks of the comparison of synthesis results (core/reports/synthesis_comparison.cpp);
/// tst_table_texts compares results of all kinds and finds each word here.
constexpr std::string_view synthesisWords[] = {"estimate",
                                               "own weights",
                                               "before training",
                                               "synthesis, not run",
                                               "csynth, not run",
                                               "impl., not run",
                                               "logic synthesis",
                                               "C synthesis",
                                               "logic synthesis, not placed",
                                               "placed",
                                               "placed and routed",
                                               "measured",
                                               "target",
                                               "Clock period",
                                               "Worst slack",
                                               "Power",
                                               "W",
                                               "Carry cells",
                                               "Logic depth",
                                               "cells"};

constexpr study::TrialState allStates[] = {study::TrialState::Running,   study::TrialState::Complete,
                                           study::TrialState::Rejected,  study::TrialState::Failed,
                                           study::TrialState::Discarded, study::TrialState::Duplicate};

QString untranslated(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

QString shownText(std::string_view text)
{
    return text.empty() ? QString() : QCoreApplication::translate(tableContext, std::string(text).c_str());
}

QString shownInSentence(std::string_view text)
{
    const QString shown = shownText(text);
    // How words are written in a sentence is known of English alone; translations are as they are.
    return shown == untranslated(text) ? QString::fromStdString(study::inSentence(std::string(text))) : shown;
}

QString shownWord(const QString& word)
{
    const std::string english = word.toStdString();
    for (const study::QuantityInfo& row : study::quantities()) {
        if (study::inSentence(std::string(row.label)) == english) {
            return shownInSentence(row.label);
        }
    }
    for (const study::TrialState state : allStates) {
        if (study::stateName(state) == english) {
            return shownText(english);
        }
    }
    return word;
}

QString shownHeading(study::Quantity quantity)
{
    const study::QuantityInfo& row = study::info(quantity);
    return row.unit.empty() ? shownText(row.label)
                            : QStringLiteral("%1 [%2]").arg(shownText(row.label), shownText(row.unit));
}

QStringList tableTexts()
{
    QStringList texts;
    const auto add = [&](std::string_view text) { texts << untranslated(text); };
    for (const auto table : {config::fieldTable(), config::boardFieldTable()}) {
        for (const config::Field& field : table) {
            add(field.label);
            add(field.unit);
            add(field.help);
            add(field.group);
            add(config::stageTitle(field.stage));
        }
    }
    for (const study::QuantityInfo& row : study::quantities()) {
        add(row.label);
        add(row.unit);
        add(row.help);
    }
    for (const auto& preset : config::localSearchPresets()) {
        add(preset.name);
        add(preset.help);
    }
    for (const study::TrialState state : allStates) {
        add(study::stateName(state));
    }
    for (const std::string_view word : synthesisWords) {
        add(word);
    }
    texts.removeAll(QString());
    texts.sort();
    texts.removeDuplicates();
    return texts;
}

QString tableTextsSource()
{
    QString source = QStringLiteral("// SPDX-FileCopyrightText: 2026 SNAC Studio developers\n"
                                    "// SPDX-License-Identifier: GPL-3.0-or-later\n"
                                    "// Texts of the core's tables, for lupdate alone; written by the target "
                                    "table_texts.\n"
                                    "#pragma once\n\n"
                                    "#include <QtGlobal>\n\n"
                                    "// clang-format off\n"
                                    "[[maybe_unused]] inline constexpr const char* tableTexts[] = {\n");
    for (QString text : tableTexts()) {
        text.replace(QLatin1Char('\\'), QLatin1String("\\\\"))
            .replace(QLatin1Char('"'), QLatin1String("\\\""));
        source +=
            QStringLiteral("    QT_TRANSLATE_NOOP(\"%1\", \"%2\"),\n").arg(QLatin1String(tableContext), text);
    }
    return source + QStringLiteral("};\n// clang-format on\n");
}

} // namespace snac::studio
