// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/config/field.h"
#include "snac/reports/synthesis_comparison.h"
#include "snac/studio/pages/table_texts.h"
#include "snac/study/quantity.h"
#include "snac/study/trial.h"

#include <QCoreApplication>
#include <QFile>
#include <QTest>
#include <QTranslator>

using namespace snac;
using namespace snac::studio;

namespace {

/// Answers for one text.
class OneText : public QTranslator
{
public:
    QString translate(const char* context, const char* source, const char*, int) const override
    {
        const bool meant = QByteArray(context) == "Tables" && QByteArray(source) == "Accuracy";
        return meant ? QStringLiteral("Genauigkeit") : QString();
    }
    bool isEmpty() const override { return false; }
};

} // namespace

class TestTableTexts : public QObject
{
    Q_OBJECT

private slots:
    /// Else lupdate does not see a text that a table has, and it stays English.
    void theListIsThatOfTheTables()
    {
        QFile file(QStringLiteral(SNAC_SOURCE_DIR "/translations/table_texts.h"));
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.errorString()));
        QVERIFY2(QString::fromUtf8(file.readAll()) == tableTextsSource(),
                 "a table has changed: cmake --build build/whole --target table_texts");
    }

    void allOfThemAreListed()
    {
        const QStringList texts = tableTexts();
        for (const auto& row : study::quantities()) {
            QVERIFY(texts.contains(QString::fromStdString(std::string(row.label))));
            QVERIFY(texts.contains(QString::fromStdString(std::string(row.help))));
        }
        for (const auto& field : config::fieldTable()) {
            QVERIFY(texts.contains(QString::fromStdString(std::string(field.label))));
        }
        QVERIFY(!texts.contains(QString()));
    }

    /// Each state of a trial has a place for its translation.
    void statesAreListed()
    {
        const QStringList texts = tableTexts();
        int states = 0;
        for (int i = 0; i < 32; ++i) { // beyond the last one names are empty or a state's again
            const std::string_view name = study::stateName(static_cast<study::TrialState>(i));
            if (i <= static_cast<int>(study::TrialState::Duplicate)) {
                QVERIFY2(texts.contains(QString::fromStdString(std::string(name))),
                         std::string(name).c_str());
                ++states;
            }
        }
        QVERIFY(states >= 6);
    }

    /// The comparison of results, whatever tool made them, has no word without a place for its translation.
    void wordsOfSynthesisAreListed()
    {
        const QStringList texts = tableTexts();
        const auto isListed = [&](const std::string& text) {
            const QString shown = QString::fromStdString(text).section(QStringLiteral(" ["), 0, 0);
            return text.empty() || texts.contains(shown);
        };
        for (const Origin stage : {Origin::Estimate, Origin::Yosys, Origin::Csynth, Origin::LogicSynthesis,
                                   Origin::Placed, Origin::Routed}) {
            study::SynthesisRecord record;
            record.synthesis.stage = stage;
            record.synthesis.tool = "estimate"; // stands as a title
            record.synthesis.periodNs = record.synthesis.wnsNs = record.synthesis.powerWatts = 1.0;
            record.synthesis.carry = record.synthesis.depth = 2.0;
            for (const bool own : {false, true}) {
                study::PointEstimate estimate;
                estimate.ownWeights = own;
                estimate.clockNs = 5.0;
                for (const auto& records : {std::vector<study::SynthesisRecord>{}, {record}}) {
                    const auto comparison = study::compareSynthesis(estimate, records);
                    for (const auto& column : comparison.columns) {
                        const bool isTool = column.record < 0 && column.title != "estimate";
                        QVERIFY2(isTool || isListed(column.title), column.title.c_str());
                        QVERIFY2(stage == Origin::Estimate || isListed(column.origin), column.origin.c_str());
                    }
                    for (const auto& row : comparison.rows) {
                        QVERIFY2(isListed(row.name), row.name.c_str());
                        for (const auto& cell : row.cells)
                            QVERIFY2(isListed(cell.remark), cell.remark.c_str());
                    }
                }
            }
        }
    }

    void shownInTheLanguageOfTheWindow()
    {
        QCOMPARE(shownText("Accuracy"), "Accuracy");
        QCOMPARE(shownInSentence("Accuracy"), "accuracy");
        OneText german;
        QCoreApplication::installTranslator(&german);
        QCOMPARE(shownText("Accuracy"), "Genauigkeit");
        QCOMPARE(shownInSentence("Accuracy"), "Genauigkeit"); // a noun keeps its capital
        QCOMPARE(shownText("LUT"), "LUT");
        QCOMPARE(shownText(""), "");
        QCoreApplication::removeTranslator(&german);
    }
};

QTEST_MAIN(TestTableTexts)
#include "tst_table_texts.moc"
