// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "published_adders.h"

#include "snac/base/random.h"
#include "snac/synthesis/straight_line/adder_network.h"
#include "snac/synthesis/straight_line/signed_digits.h"

#include <QTest>

using namespace snac;
using namespace snac::synthesis;

namespace {

MatrixProblem randomProblem(Random& random, int outputs, int inputs, int bits, double density)
{
    MatrixProblem problem;
    problem.outputs = outputs;
    problem.inputs = inputs;
    problem.shift = static_cast<int>(random.integer(0, 3));
    const std::int64_t most = (std::int64_t{1} << (bits - 1)) - 1;
    for (int i = 0; i < outputs * inputs; ++i) {
        problem.entries.push_back(random.chance(density) ? random.integer(-most - 1, most) : 0);
    }
    for (int i = 0; i < inputs; ++i) {
        const std::int64_t low = random.integer(-128, 0);
        problem.ranges.push_back({low, random.integer(low + 1, 130)});
    }
    for (int i = 0; i < outputs; ++i) {
        problem.constants.push_back(random.chance(0.7) ? random.integer(-500, 500) : 0);
    }
    return problem;
}

std::vector<std::int64_t> product(const MatrixProblem& problem, const std::vector<std::int64_t>& values)
{
    std::vector<std::int64_t> result;
    for (int output = 0; output < problem.outputs; ++output) {
        std::int64_t sum = 0;
        for (int input = 0; input < problem.inputs; ++input) {
            sum += problem.entry(output, input) * values[static_cast<std::size_t>(input)];
        }
        result.push_back(sum * (1 << problem.shift) + problem.constants[static_cast<std::size_t>(output)]);
    }
    return result;
}

/// Every value of every addition lies in its range; whether, over many inputs, both ends were met is not
/// asked.
bool keepsToRanges(const AdderNetwork& network, const std::vector<std::int64_t>& values)
{
    AdderNetwork all = network;
    all.sums.clear();
    for (std::size_t i = 0; i < network.additions.size(); ++i) {
        all.sums.push_back({network.firstAddition() + static_cast<int>(i), 0, false});
    }
    const auto results = all.evaluate(values);
    for (std::size_t i = 0; i < results.size(); ++i) {
        if (results[i] < network.additions[i].range.low || results[i] > network.additions[i].range.high) {
            return false;
        }
    }
    return true;
}

} // namespace

class TestAdderNetwork : public QObject
{
    Q_OBJECT

private slots:
    void endedByWhoAsked()
    {
        Random random(3);
        const MatrixProblem problem = randomProblem(random, 4, 4, 6, 0.8);
        RunControl control;
        QVERIFY(adderNetworkFor(problem, {.control = &control}));
        control.cancel();
        const auto network = adderNetworkFor(problem, {.control = &control});
        QVERIFY(!network && network.error().isCancelled());
    }

    void computesTheMatrix_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<int>("bits");
        QTest::addColumn<double>("density");
        QTest::newRow("dense bytes") << 8 << 8 << 1.0;
        QTest::newRow("pruned") << 12 << 8 << 0.2;
        QTest::newRow("ternary") << 12 << 2 << 0.7;
        QTest::newRow("wide") << 4 << 24 << 0.9;
    }

    void computesTheMatrix()
    {
        QFETCH(int, size);
        QFETCH(int, bits);
        QFETCH(double, density);
        Random random(stableHash(QTest::currentDataTag()));
        for (int trial = 0; trial < 25; ++trial) {
            const MatrixProblem problem =
                randomProblem(random, static_cast<int>(random.integer(1, size)),
                              static_cast<int>(random.integer(1, size)), bits, density);
            const AdderNetwork plain = adderNetworkFor(problem, {.sharing = AdderSharing::None}).value();
            for (const int extra : {-1, 0, 1, 2}) {
                const AdderNetwork network =
                    adderNetworkFor(problem, {AdderSharing::Full, AdderGoal::Count, extra}).value();
                QVERIFY(network.additions.size() <= plain.additions.size());
                QVERIFY(extra < 0 || network.depth() <= plain.depth() + extra);
                for (int row = 0; row < 10; ++row) {
                    std::vector<std::int64_t> values;
                    for (const auto& range : problem.ranges) {
                        values.push_back(row == 0   ? range.low
                                         : row == 1 ? range.high
                                                    : random.integer(range.low, range.high));
                    }
                    QCOMPARE(network.evaluate(values), product(problem, values));
                    QCOMPARE(plain.evaluate(values), product(problem, values));
                    QVERIFY(keepsToRanges(network, values));
                }
            }
        }
    }

    void countsDigits()
    {
        for (std::int64_t value = -1000; value <= 1000; ++value) {
            std::vector<SignedTerm> digits;
            appendDigits(value, 0, 0, digits);
            QCOMPARE(digitCount(value), static_cast<int>(digits.size()));
            std::int64_t sum = 0;
            for (const SignedTerm& digit : digits) {
                sum += (digit.negative ? -1 : 1) * (std::int64_t{1} << digit.shift);
            }
            QCOMPARE(sum, value);
        }
    }

    void rangesAreExact()
    {
        // 4x - x is 3x: the parts depend on each other.
        const MatrixProblem problem{1, 1, {3}, {{-128, 127}}, {}, 0};
        const AdderNetwork network = adderNetworkFor(problem).value();
        QCOMPARE(network.additions.size(), std::size_t{1});
        QVERIFY(network.additions[0].range == (fixedpoint::RawRange{-384, 381}));
    }

    /// The published algorithm is one of those that are tried on matrices of up to 16 x 16 bytes.
    void isNeverAboveThePublished_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<int>("bits");
        QTest::addColumn<double>("density");
        QTest::newRow("8 x 8") << 8 << 8 << 1.0;
        QTest::newRow("8 x 8 of 4 bits") << 8 << 4 << 1.0;
        QTest::newRow("16 x 16 of 3 bits") << 16 << 3 << 1.0;
        QTest::newRow("16 x 16, pruned") << 16 << 8 << 0.25;
    }

    void isNeverAboveThePublished()
    {
        QFETCH(int, size);
        QFETCH(int, bits);
        QFETCH(double, density);
        Random random(stableHash(QTest::currentDataTag()));
        for (int trial = 0; trial < 5; ++trial) {
            MatrixProblem problem = randomProblem(random, size, size, bits, density);
            problem.constants.clear();
            problem.shift = 0;
            const AdderOptions alone{.goal = AdderGoal::Count, .extraDepth = -1, .luckyTries = 0};
            const std::size_t own = adderNetworkFor(problem, alone)->additions.size();
            const std::size_t published = synthesis::tests::bestPublished(problem);
            QVERIFY2(own <= published,
                     qPrintable(QString::number(own) + " against " + QString::number(published)));
        }
    }

    void staysBelowSixtyTwoBits()
    {
        const MatrixProblem problem{1, 2, {3, std::int64_t{1} << 55}, {{-128, 127}, {-128, 127}}, {}, 0};
        const auto network = adderNetworkFor(problem);
        QVERIFY(!network);
        QVERIFY(network.error().message.contains("62 bits"));
    }

    void sharesAsMuchAsPublished()
    {
        // Random 16 x 16 matrices of 8 bits: see tests/benchmarks/bench_adders.cpp for the numbers.
        Random random(11);
        std::size_t digits = 0; // without those that need no addition: plain canonical signed digits
        std::size_t plain = 0;
        std::size_t shared = 0;
        for (int trial = 0; trial < 3; ++trial) {
            MatrixProblem problem = randomProblem(random, 16, 16, 8, 1.0);
            problem.constants.clear();
            for (const std::int64_t entry : problem.entries) {
                digits += static_cast<std::size_t>(digitCount(entry));
            }
            digits -= 16;
            plain += adderNetworkFor(problem, {.sharing = AdderSharing::None})->additions.size();
            shared += adderNetworkFor(problem, {.goal = AdderGoal::Count})->additions.size();
        }
        QVERIFY2(shared * 100 <= digits * 55,
                 qPrintable(QString::number(shared) + " of " + QString::number(digits)));
        QVERIFY2(shared * 100 <= plain * 69,
                 qPrintable(QString::number(shared) + " of " + QString::number(plain)));
    }
};

QTEST_GUILESS_MAIN(TestAdderNetwork)
#include "tst_adder_network.moc"
