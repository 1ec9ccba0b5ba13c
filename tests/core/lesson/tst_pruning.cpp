// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The recorded networks of the pruning scene: what is in the file is what is shown.
#include "snac/base/text_file.h"
#include "snac/compression/step.h"
#include "snac/data/prepare.h"
#include "snac/fixedpoint/evaluate.h"
#include "snac/lesson/pruned_integers.h"
#include "snac/lesson/pruning.h"
#include "snac/network/metrics.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace snac;
using namespace snac::lesson;

class TestPruning : public QObject
{
    Q_OBJECT

    std::string m_text;
    std::unique_ptr<PruningLesson> m_lesson;

private slots:
    void initTestCase()
    {
        m_text = readTextFile(SNAC_SOURCE_DIR "/resources/lesson/pruning.txt").value();
        auto lesson = PruningLesson::make(m_text);
        QVERIFY2(lesson, lesson ? "" : lesson.error().toString().c_str());
        m_lesson = std::make_unique<PruningLesson>(std::move(*lesson));
    }

    void theRecordReadsBack()
    {
        const auto record = readPruningRecord(m_text);
        QVERIFY(record);
        QCOMPARE(pruningRecordText(*record), m_text);
        QCOMPARE(static_cast<int>(record->networks.size()), pruningCount * m_lesson->roundCount());
    }

    /// Scored once more, number by number, by the definition of the integer network.
    void accuraciesAreThoseOfTheIntegers()
    {
        const auto record = readPruningRecord(m_text);
        data::DatasetOptions options;
        options.name = "jets";
        options.rows = record->rows;
        options.dataSeed = record->seed;
        RunControl control;
        const auto jets = data::loadPrepared(options, control).value();
        QCOMPARE(m_lesson->testRows(), static_cast<long long>(jets.test.rows()));
        for (int way = 0; way < pruningCount; ++way) {
            const PruningRound& last = m_lesson->rounds(static_cast<Pruning>(way)).back();
            const auto logits =
                fixedpoint::evaluateReference(integersOf(last.network).value(), jets.test.inputs);
            long long right = 0;
            for (Eigen::Index row = 0; row < logits.rows(); ++row) {
                Eigen::Index best = 0;
                for (Eigen::Index c = 1; c < logits.cols(); ++c) {
                    best = logits(row, c) > logits(row, best) ? c : best; // the first of equal ones
                }
                right += best == jets.test.labels[static_cast<std::size_t>(row)] ? 1 : 0;
            }
            QCOMPARE(last.accuracy, static_cast<double>(right) / static_cast<double>(logits.rows()));
        }
    }

    void whatIsKeptIsWhatTheLocalSearchCounts()
    {
        for (int way = 0; way < pruningCount; ++way) {
            for (const PruningRound& round : m_lesson->rounds(static_cast<Pruning>(way))) {
                const auto total = round.network.weightCount();
                const double sparsity = compression::sparsityOf(integersOf(round.network).value(), total);
                QCOMPARE(total - round.network.keptCount(),
                         std::llround(sparsity * static_cast<double>(total)));
            }
        }
    }

    /// All ways begin with one network; masks of iterative ways only grow.
    void waysArePrunedAsTheirNamesSay()
    {
        const auto& first = m_lesson->rounds(Pruning::Iterative).front().network;
        QCOMPARE(m_lesson->rounds(Pruning::OneShot).front().network.layers, first.layers);
        QCOMPARE(m_lesson->rounds(Pruning::Neurons).front().network.layers, first.layers);
        for (const Pruning way : {Pruning::Iterative, Pruning::Neurons}) {
            const auto& rounds = m_lesson->rounds(way);
            for (std::size_t r = 1; r < rounds.size(); ++r) {
                for (std::size_t l = 0; l < first.layers.size(); ++l) {
                    const auto& before = rounds[r - 1].network.layers[l].pruned;
                    const auto& now = rounds[r].network.layers[l].pruned;
                    for (std::size_t i = 0; i < now.size(); ++i) {
                        QVERIFY(now[i] || !before[i]);
                    }
                }
            }
        }
        for (const PruningRound& round : m_lesson->rounds(Pruning::Neurons)) {
            const PrunedLayer& hidden = round.network.layers.front();
            for (int unit = 0; unit < hidden.units; ++unit) { // all of a row or nothing
                for (int input = 1; input < hidden.inputs; ++input) {
                    QCOMPARE(hidden.pruned[hidden.at(unit, input)], hidden.pruned[hidden.at(unit, 0)]);
                }
            }
        }
    }

    /// And no verdict where so few rows allow none.
    void betterIsAHigherAccuracyThatCanBeTold()
    {
        int told = 0;
        for (int round = 0; round < m_lesson->roundCount(); ++round) {
            const auto place = static_cast<std::size_t>(round);
            const double a = m_lesson->rounds(Pruning::Iterative)[place].accuracy;
            const double b = m_lesson->rounds(Pruning::OneShot)[place].accuracy;
            const int better = betterOf(*m_lesson, Pruning::Iterative, Pruning::OneShot, round);
            const double n = static_cast<double>(m_lesson->testRows());
            const double gap = 2.0 * std::sqrt(a * (1.0 - a) / n + b * (1.0 - b) / n);
            QCOMPARE(better, std::abs(a - b) < gap ? 0 : a > b ? -1 : 1);
            QCOMPARE(better, -betterOf(*m_lesson, Pruning::OneShot, Pruning::Iterative, round));
            told += better != 0 ? 1 : 0;
        }
        QVERIFY(told > 0 && told < m_lesson->roundCount());
        QCOMPARE(betterOf(*m_lesson, Pruning::Iterative, Pruning::OneShot, 0), 0); // one network
    }

    void damagedRecordsAreErrors_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::newRow("another file") << QByteArray("snac pruning lesson 1") << QByteArray("something");
        QTest::newRow("too many jets") << QByteArray("jets 8000") << QByteArray("jets 80000000");
        QTest::newRow("way") << QByteArray("network iterative 0") << QByteArray("network magic 0");
        QTest::newRow("a round is missing")
            << QByteArray("network iterative 1") << QByteArray("network iterative 2");
        QTest::newRow("large") << QByteArray("layer 16 16") << QByteArray("layer 1600000 16");
        QTest::newRow("format") << QByteArray("relu ap_fixed<") << QByteArray("relu ap_fixed<x");
        QTest::newRow("activation") << QByteArray(" relu ") << QByteArray(" step ");
        QTest::newRow("weights") << QByteArray(" : ") << QByteArray(" 3 : ");
    }
    void damagedRecordsAreErrors()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QByteArray text = QByteArray::fromStdString(m_text);
        const auto at = text.indexOf(from);
        QVERIFY(at >= 0);
        text.replace(at, from.size(), to);
        const auto lesson = PruningLesson::make(text.toStdString());
        QVERIFY(!lesson);
        QVERIFY(!lesson.error().message.empty());
    }

    void aCutRecordIsAnErrorOrShorter()
    {
        for (std::size_t length = 0; length < m_text.size(); length += 997) {
            QVERIFY(!PruningLesson::make(std::string_view(m_text).substr(0, length)));
        }
    }

    void itCanBeCancelled()
    {
        RunControl control;
        control.cancel();
        const auto lesson = PruningLesson::make(m_text, &control);
        QVERIFY(!lesson && lesson.error().isCancelled());
    }
};

QTEST_GUILESS_MAIN(TestPruning)
#include "tst_pruning.moc"
