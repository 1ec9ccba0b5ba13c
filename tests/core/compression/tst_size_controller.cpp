// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/compression/size_controller.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace snac;
using namespace snac::compression;

namespace {

/// A network that takes what is best for the cost of a LUT, half of the way from order to order, and whose
/// products become a little larger while its widths stand still.
class Plant
{
public:
    Plant(double price, double balance)
        : m_full(price)
        , m_price(price)
        , m_balance(balance)
    {
    }
    [[nodiscard]] double price() const { return m_price; }
    void follow(const training::WidthOrder& order)
    {
        if (!order.frozen) {
            const double best = m_full / std::sqrt(1.0 + order.cost / m_balance);
            m_price *= std::sqrt(best / m_price);
        } else if (order.hold) {
            m_price = growth * (m_price - order.drop);
        }
    }

    static constexpr double growth = 1.002;

private:
    double m_full;
    double m_price;
    double m_balance; ///< cost at which a LUT begins to be worth saving
};

} // namespace

class TestSizeController : public QObject
{
    Q_OBJECT

private slots:
    /// Whatever a LUT is worth in the loss, each stage ends at its size, standing still.
    void everyStageEndsAtItsSize_data()
    {
        QTest::addColumn<double>("balance");
        QTest::newRow("cheap") << 1e-8;
        QTest::newRow("usual") << 1e-6;
        QTest::newRow("dear") << 1e-5;
    }

    void everyStageEndsAtItsSize()
    {
        QFETCH(double, balance);
        const std::vector<double> targets = {25000.0, 60000.0, 40000.0}; // in any order
        SizeController controller({.targets = targets, .warmUp = 500, .stage = 2000});
        QCOMPARE(controller.steps(), 6500L);
        Plant plant(100000.0, balance);
        const double sizes[] = {60000.0, 40000.0, 25000.0};
        for (long step = 0; step < controller.steps(); step += controller.interval()) {
            const training::WidthOrder order = controller.order(step, plant.price());
            QVERIFY(order.rate > 0.0 && order.rate <= 1.0);
            if (step < 500) {
                QVERIFY(order.frozen);
                QCOMPARE(order.cost, 0.0);
            } else if ((step - 500) % 2000 == 1980) {
                const double size = sizes[(step - 500) / 2000];
                QVERIFY(order.frozen);
                QVERIFY(order.rate < 0.1); // the weights have settled
                QCOMPARE(order.widthRate, 6.0 / 10.0);
                QVERIFY(order.hold);
                QVERIFY2(plant.price() <= Plant::growth * size && plant.price() > 0.955 * size,
                         qPrintable(QString::number(plant.price())));
            }
            plant.follow(order);
        }
    }

    /// Where widths alone have not come to the size in time, what is too much goes at once.
    void whatIsTooMuchIsDroppedInTheEnd()
    {
        SizeController controller({.targets = {10000.0}, .warmUp = 0, .stage = 1000});
        double dropped = 0.0;
        for (long step = 0; step < 1000; step += controller.interval()) {
            const training::WidthOrder order = controller.order(step, 50000.0 - dropped); // nothing helps
            QVERIFY(order.frozen || order.drop == 0.0);
            dropped += order.drop;
        }
        QVERIFY(50000.0 - dropped <= 10000.0 && 50000.0 - dropped > 9500.0);
    }

    /// What is small enough already is not made smaller.
    void aSizeThatIsReachedIsKept()
    {
        SizeController controller({.targets = {50000.0}, .warmUp = 0, .stage = 1000});
        double cost = controller.order(0, 20000.0).cost;
        for (long step = controller.interval(); step < 500; step += controller.interval()) {
            const double next = controller.order(step, 20000.0).cost;
            QVERIFY(next <= cost);
            cost = next;
        }
        QVERIFY(cost < 1e-9);
    }
};

QTEST_GUILESS_MAIN(TestSizeController)
#include "tst_size_controller.moc"
