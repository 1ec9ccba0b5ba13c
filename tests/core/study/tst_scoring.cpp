// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/study/compression_choice.h"
#include "snac/study/scoring.h"
#include "snac/study/study_header.h"

#include <QTest>

#include <array>
#include <cmath>

using namespace snac;
using namespace snac::study;

namespace {

/// Three classes: so many rows of each to train on and to validate with.
data::PreparedData rowsOf(const std::array<int, 3>& train, const std::array<int, 3>& validation)
{
    data::PreparedData data;
    data.info.classNames = {"a", "b", "c"};
    const auto fill = [](data::Samples& part, const std::array<int, 3>& counts) {
        for (std::size_t k = 0; k < counts.size(); ++k) {
            part.labels.insert(part.labels.end(), static_cast<std::size_t>(counts[k]), static_cast<int>(k));
        }
        part.inputs.setZero(std::ssize(part.labels), 1);
    };
    fill(data.train, train);
    fill(data.validation, validation);
    return data;
}

} // namespace

class TestScoring : public QObject
{
    Q_OBJECT

private slots:
    void theConstantAnswerIsTheBestOnTheRowsThatJudge_data()
    {
        QTest::addColumn<std::vector<int>>("train");
        QTest::addColumn<std::vector<int>>("validation");
        QTest::addColumn<double>("accuracy");
        QTest::addColumn<double>("balanced");
        const auto row = [](const char* name, std::vector<int> train, std::vector<int> validation,
                            double accuracy, double balanced) {
            QTest::newRow(name) << train << validation << accuracy << balanced;
        };
        row("alike", {60, 30, 10}, {12, 6, 2}, 0.6, 1.0 / 3.0);
        // Split by groups or times: without a look at the rows any network would beat an answer of 0.
        row("the commonest class is missing", {60, 30, 10}, {0, 6, 2}, 0.75, 0.5);
        row("a rare class is missing", {60, 30, 10}, {12, 4, 0}, 0.75, 0.5);
        row("one class alone", {60, 30, 10}, {0, 0, 8}, 1.0, 1.0);
    }

    void theConstantAnswerIsTheBestOnTheRowsThatJudge()
    {
        QFETCH(std::vector<int>, train);
        QFETCH(std::vector<int>, validation);
        QFETCH(double, accuracy);
        QFETCH(double, balanced);
        const auto data =
            rowsOf({train[0], train[1], train[2]}, {validation[0], validation[1], validation[2]});
        const ConstantPredictor constant = constantPredictor(data);
        QCOMPARE(constant.accuracy, accuracy);
        QCOMPARE(constant.balancedAccuracy, balanced);
        StudyHeader header;
        header.dataset = data.info;
        header.constant = constant;
        QCOMPARE(constantScore(header, Quantity::Accuracy), std::optional(accuracy));
        QCOMPARE(constantScore(header, Quantity::BalancedAccuracy), std::optional(balanced));
        header.constant->balancedAccuracy = std::nan(""); // of files made before it was kept
        QCOMPARE(constantScore(header, Quantity::BalancedAccuracy), std::optional(1.0 / 3.0));
    }

    void withoutRowsThereIsNone()
    {
        QVERIFY(std::isnan(constantPredictor(rowsOf({1, 1, 1}, {0, 0, 0})).accuracy));
    }
};

QTEST_GUILESS_MAIN(TestScoring)
#include "tst_scoring.moc"
