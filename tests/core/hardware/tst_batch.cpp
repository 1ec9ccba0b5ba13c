// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../test_environment.h"
#include "snac/hardware/batch.h"

#include <QTest>

#include <atomic>

using namespace snac;
using namespace snac::hardware;

class TestBatch : public QObject
{
    Q_OBJECT

private slots:
    void anyNumberOfThreadsGivesTheSame_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("threads");
        for (const int count : {0, 1, 63, 64, 65, 1000}) {
            for (const int threads : {0, 1, 2, 7}) {
                QTest::addRow("%d candidates, %d threads", count, threads) << count << threads;
            }
        }
    }

    void anyNumberOfThreadsGivesTheSame()
    {
        QFETCH(int, count);
        QFETCH(int, threads);
        Board board;
        board.part = "xcvu13p-flga2577-2-e";
        std::vector<network::Architecture> candidates;
        for (int i = 0; i < count; ++i) {
            // Every tenth cannot be built: its error must stand in its own place.
            candidates.push_back(
                {.inputs = 16, .layers = {network::Dense{i % 10 == 9 ? 0 : 1 + i % 77, true}}});
        }
        const DenseHlsModel model = snac::test::shippedModel();
        const auto got = estimateBatch(model, candidates, HlsConfig{}, board, static_cast<unsigned>(threads));
        QCOMPARE(got.size(), candidates.size());
        for (std::size_t i = 0; i < candidates.size(); ++i) {
            const auto one = model.estimate(candidates[i], HlsConfig{}, board);
            QCOMPARE(got[i].has_value(), one.has_value());
            if (one) {
                QCOMPARE(got[i]->lut.value, one->lut.value);
            }
        }
        std::atomic<std::size_t> calls = 0;
        forEachEstimate(
            model, candidates, HlsConfig{}, board,
            [&](std::size_t i, Result<HardwareEstimate> estimate) {
                calls += i < candidates.size() && (estimate.has_value() == got[i].has_value()) ? 1U : 0U;
            },
            static_cast<unsigned>(threads));
        QCOMPARE(calls.load(), candidates.size());
    }
};

QTEST_GUILESS_MAIN(TestBatch)
#include "tst_batch.moc"
