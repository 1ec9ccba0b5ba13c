// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Work over millions of rows looks at a cancel between bounded pieces, counted in numbers and not in time,
// and comes to what it comes to without looks.
#include "snac/data/watched_prepare.h"

#include "snac/base/random.h"
#include "snac/data/fingerprint.h"
#include "snac/data/jets_twin.h"

#include <QTest>

#include <vector>

using namespace snac::data;

namespace {

constexpr std::int64_t rowCount = 150'000;
constexpr std::int64_t columnCount = 16;

/// Counts the looks, and ends the work at one of them.
struct Watch
{
    int endAt = 0; ///< 0: never
    int looks = 0;
    std::int64_t values = 0; ///< in all
    std::int64_t most = 0;   ///< between two

    [[nodiscard]] Look look()
    {
        return [this](std::int64_t now) {
            ++looks;
            values += now;
            most = std::max(most, now);
            return looks != endAt;
        };
    }
};

Dataset manyRows()
{
    Dataset dataset;
    dataset.samples.inputs.resize(rowCount, columnCount);
    snac::Random random(8);
    for (Eigen::Index row = 0; row < rowCount; ++row) {
        for (Eigen::Index column = 0; column < columnCount; ++column) {
            dataset.samples.inputs(row, column) = static_cast<float>(random.uniform(-3.0, 5.0));
        }
        dataset.samples.labels.push_back(static_cast<int>(row % 3));
    }
    dataset.info.classNames = {"a", "b", "c"};
    return dataset;
}

} // namespace

class TestWatchedPrepare : public QObject
{
    Q_OBJECT

    const Dataset m_dataset = manyRows();
    std::vector<int> m_rows;

    /// `work` under a look: that it is bounded, and that it ends where a look says so. `ended`: whether a
    /// result says that it was.
    template<class Work, class Ended>
    void checkLooks(const Work& work, std::int64_t atLeast, const Ended& ended)
    {
        Watch whole;
        QVERIFY(!ended(work(whole.look())));
        QVERIFY2(whole.values >= atLeast, QByteArray::number(qlonglong(whole.values)));
        QVERIFY(whole.most <= mostBetweenLooks);
        for (const int at : {1, whole.looks / 2, whole.looks}) {
            Watch cut{.endAt = at};
            QVERIFY(ended(work(cut.look())));
            QCOMPARE(cut.looks, at); // nothing goes on behind it
        }
    }

    static bool isCancelled(const auto& result)
    {
        return !result && result.error().kind == snac::ErrorKind::Cancelled;
    }

private slots:
    void initTestCase()
    {
        for (int row = 0; row < rowCount; ++row) {
            m_rows.push_back(row);
        }
    }

    void blocks_data()
    {
        QTest::addColumn<qint64>("rows");
        QTest::addColumn<qint64>("width");
        QTest::newRow("none") << qint64(0) << qint64(4);
        QTest::newRow("one") << qint64(1) << qint64(4);
        QTest::newRow("no columns") << qint64(3'000'000) << qint64(0);
        QTest::newRow("many") << qint64(3'000'000) << qint64(7);
        QTest::newRow("wide") << qint64(5) << qint64(2) * mostBetweenLooks;
    }

    void blocks()
    {
        QFETCH(qint64, rows);
        QFETCH(qint64, width);
        std::int64_t next = 0;
        std::int64_t since = 0;
        Watch watch;
        const Look look = watch.look();
        const bool whole = inBlocks(
            rows, width,
            [&](std::int64_t values) {
                since = 0;
                return look(values);
            },
            [&](std::int64_t begin, std::int64_t end) {
                QCOMPARE(begin, next);
                since += (end - begin) * std::max<qint64>(width, 1);
                QVERIFY(since <= std::max<std::int64_t>(mostBetweenLooks, width));
                next = end;
            });
        QVERIFY(whole);
        QCOMPARE(next, rows);
        QCOMPARE(watch.values, rows * std::max<qint64>(width, 1));
    }

    void fingerprint()
    {
        QCOMPARE(fingerprintOf(m_dataset, neverEnds).value(), fingerprintOf(m_dataset));
        checkLooks([this](const Look& look) { return fingerprintOf(m_dataset, look); },
                   rowCount * (columnCount + 1), [](const auto& result) { return isCancelled(result); });
    }

    void subset()
    {
        constexpr std::int64_t some = 100'000;
        const auto chosen = subsetRows(m_dataset, some, 4);
        QCOMPARE(std::ssize(*chosen), some);
        QVERIFY(std::ranges::is_sorted(*chosen));
        checkLooks([this](const Look& look) { return subsetRows(m_dataset, some, 4, look); }, rowCount,
                   [](const auto& result) { return isCancelled(result); });
    }

    void split()
    {
        checkLooks([this](const Look& look) { return splitRows(m_dataset, m_rows, {}, look); }, 2 * rowCount,
                   [](const auto& result) { return isCancelled(result); });
    }

    void selection()
    {
        Watch watch;
        const auto some = selected(m_dataset.samples, m_rows, watch.look());
        QVERIFY(some->inputs == m_dataset.samples.inputs);
        QVERIFY(some->labels == m_dataset.samples.labels);
        checkLooks([this](const Look& look) { return selected(m_dataset.samples, m_rows, look); },
                   rowCount * columnCount, [](const auto& result) { return !result.has_value(); });
    }

    void scaling()
    {
        const Matrix& inputs = m_dataset.samples.inputs;
        const Scaler scaler = Scaler::fit(inputs);
        checkLooks([&](const Look& look) { return fittedScaler(inputs, look); }, 2 * rowCount * columnCount,
                   [](const auto& result) { return !result.has_value(); });
        const auto apply = [&](const Look& look) {
            Matrix scaled = inputs;
            return applyScaler(scaler, scaled, look);
        };
        checkLooks(apply, rowCount * columnCount, [](bool whole) { return !whole; });
        Matrix scaled = inputs;
        scaler.apply(scaled);
        const Matrix expected =
            ((inputs.rowwise() - scaler.mean).array().rowwise() / scaler.deviation.array()).matrix();
        QVERIFY(scaled == expected);
    }

    void wholePreparation()
    {
        const auto plain = prepare(m_dataset, {});
        const auto watched = prepare(m_dataset, {}, neverEnds);
        QVERIFY(watched->train.inputs == plain->train.inputs);
        QVERIFY(watched->test.labels == plain->test.labels);
        checkLooks([this](const Look& look) { return prepare(m_dataset, {}, look); },
                   3 * rowCount * columnCount, [](const auto& result) { return isCancelled(result); });
    }

    void anEndedControl()
    {
        snac::RunControl control;
        QVERIFY(lookAt(control)(1));
        control.cancel();
        QVERIFY(!lookAt(control)(1));
        QVERIFY(isCancelled(simulateJets(20'000'000, 1, control)));
    }
};

QTEST_GUILESS_MAIN(TestWatchedPrepare)
#include "tst_watched_prepare.moc"
