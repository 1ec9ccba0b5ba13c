// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/synthesis/straight_line/dsp_products.h"

#include "snac/base/random.h"

#include <QTest>

using namespace snac;
using namespace snac::synthesis;

namespace {

MatrixProblem matrixOf(int outputs, int inputs, const std::vector<std::int64_t>& entries, int valueBits)
{
    const std::int64_t most = (std::int64_t{1} << (valueBits - 1)) - 1;
    MatrixProblem problem;
    problem.outputs = outputs;
    problem.inputs = inputs;
    problem.entries = entries;
    problem.ranges.assign(static_cast<std::size_t>(inputs), {-most - 1, most});
    return problem;
}

MatrixProblem randomMatrix(Random& random, int size, int bits)
{
    std::vector<std::int64_t> entries;
    const std::int64_t most = (std::int64_t{1} << (bits - 1)) - 1;
    for (int i = 0; i < size * size; ++i) {
        entries.push_back(random.integer(-most - 1, most));
    }
    return matrixOf(size, size, entries, bits);
}

double chainBits(const MatrixProblem& problem, const std::vector<DspProduct>& products)
{
    return static_cast<double>(carryBits(adderNetworkFor(withProducts(problem, products)).value()));
}

} // namespace

class TestDspProducts : public QObject
{
    Q_OBJECT

private slots:
    void theDearestComeFirst()
    {
        // 1 and 8 are wires; 6 is 3, twice; -85 has four digits.
        const auto products = productsForDsp(matrixOf(2, 3, {1, 6, -85, 8, -3, 0}, 8));
        QCOMPARE(products, (std::vector<DspProduct>{{2, 85}, {1, 3}}));
        // Beyond one block, and below what Yosys gives to one.
        QVERIFY(productsForDsp(matrixOf(1, 1, {(1 << 19) + 5}, 20)).empty());
        QVERIFY(productsForDsp(matrixOf(1, 1, {5}, 4)).empty());
        QCOMPARE(productsForDsp(matrixOf(1, 1, {(1 << 16) + 5}, 25)).size(), std::size_t{1});
        QVERIFY(productsForDsp(matrixOf(1, 1, {(1 << 16) + 5}, 26)).empty());
    }

    void blocksOfAProduct()
    {
        QCOMPARE(dspBlocks(4, 4), 0); // LUTs
        QCOMPARE(dspBlocks(5, 4), 1);
        QCOMPARE(dspBlocks(18, 27), 1);
        QCOMPARE(dspBlocks(27, 18), 1);
        QCOMPARE(dspBlocks(28, 18), 2);
        QCOMPARE(dspBlocks(19, 28), 4);
    }

    void theSumsStayTheSame()
    {
        Random random(1);
        for (int trial = 0; trial < 20; ++trial) {
            const MatrixProblem problem = randomMatrix(random, 5, static_cast<int>(random.integer(3, 14)));
            std::vector<DspProduct> products = productsForDsp(problem);
            std::erase_if(products, [&](const DspProduct&) { return random.chance(0.5); });
            const auto network = adderNetworkFor(withProducts(problem, products)).value();
            std::vector<std::int64_t> values;
            for (const auto& range : problem.ranges) {
                values.push_back(random.integer(range.low, range.high));
            }
            std::vector<std::int64_t> wanted(5, 0);
            for (int output = 0; output < 5; ++output) {
                for (int input = 0; input < 5; ++input) {
                    wanted[static_cast<std::size_t>(output)] +=
                        problem.entry(output, input) * values[static_cast<std::size_t>(input)];
                }
            }
            for (const DspProduct& product : products) {
                values.push_back(values[static_cast<std::size_t>(product.input)] * product.weight);
            }
            QCOMPARE(network.evaluate(values), wanted);
        }
    }

    void nothingWithoutBlocksOrWish()
    {
        Random random(2);
        const MatrixProblem problem = randomMatrix(random, 4, 12);
        QVERIFY(chosenProducts(problem, {}, {}).empty());
        QVERIFY(chosenProducts(problem, {Multipliers::Dsp, 0.0, 100}, {}).empty());
        QVERIFY(chosenProducts(problem, {Multipliers::Dsp, 140.0, 0}, {}).empty());
        QVERIFY(!chosenProducts(problem, {Multipliers::Dsp, 140.0, 100}, {}).empty());
    }

    void dspSavesCarryChainsWithinItsBudget()
    {
        Random random(3);
        const MatrixProblem problem = randomMatrix(random, 6, 12);
        const double without = chainBits(problem, {});
        const auto few = chosenProducts(problem, {Multipliers::Dsp, 140.0, 7}, {});
        QVERIFY(!few.empty() && few.size() <= 7);
        QVERIFY(chainBits(problem, few) < without);
        const auto all = chosenProducts(problem, {Multipliers::Dsp, 140.0, 1000}, {});
        QVERIFY(all.size() > few.size());
        QVERIFY(chainBits(problem, all) < chainBits(problem, few));
    }

    void autoMakesTheLargerShareSmaller()
    {
        Random random(4);
        const MatrixProblem problem = randomMatrix(random, 6, 14);
        const MultiplierRule rule{Multipliers::Auto, 60.0, 1000};
        const auto chosen = chosenProducts(problem, rule, {});
        const double blocks = static_cast<double>(chosen.size()) * rule.lutsPerDsp;
        const double without = chainBits(problem, {});
        QVERIFY(!chosen.empty());
        QVERIFY(std::max(chainBits(problem, chosen), blocks) < 0.9 * without);
        // Dear blocks are not worth a small layer.
        QVERIFY(chosenProducts(problem, {Multipliers::Auto, without + 1.0, 1000}, {}).empty());
        // And a layer of few bits has no product that a block would make.
        QVERIFY(chosenProducts(randomMatrix(random, 6, 4), rule, {}).empty());
    }
};

QTEST_GUILESS_MAIN(TestDspProducts)
#include "tst_dsp_products.moc"
