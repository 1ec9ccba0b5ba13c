// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/study/price.h"

#include "snac/study/trial.h"

#include <QTest>

using namespace snac;
using namespace snac::study;

namespace {

hardware::HardwareEstimate estimateOf(double lut, std::vector<std::string> warnings)
{
    hardware::HardwareEstimate estimate;
    estimate.lut.value = lut;
    estimate.warnings = std::move(warnings);
    return estimate;
}

} // namespace

class TestPrice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachPriceIsFoundByItsName()
    {
        Trial trial;
        trial.hardware = estimateOf(10.0, {});
        for (const Price judgedBy : {Price::Own, Price::Before, Price::Own}) {
            reprice(trial, estimateOf(7.0, {}), judgedBy);
            QVERIFY(trial.price == judgedBy);
            QCOMPARE(priceOf(trial, Price::Own)->lut.value, 7.0);
            QCOMPARE(priceOf(trial, Price::Before)->lut.value, 10.0);
        }
        forgetOwnPrice(trial);
        QVERIFY(trial.price == Price::Before && !priceOf(trial, Price::Own));
        QCOMPARE(trial.hardware->lut.value, 10.0);
    }

    /// A format that is written is built, whatever its rounded weights need of it.
    void warningsOfFormatsHoldForBoth()
    {
        const std::string wide = "ap_fixed<20,13>: the model was checked up to 18 bits only";
        const std::string own = "ap_fixed<19,9>: the model was checked up to 18 bits only";
        Trial trial;
        trial.hardware = estimateOf(10.0, {"dense 1 has many products", wide});
        reprice(trial, estimateOf(7.0, {own}), Price::Own);
        QCOMPARE(trial.hardware->warnings, (std::vector<std::string>{own, wide}));
        reprice(trial, estimateOf(7.0, {wide}), Price::Own); // said once
        QCOMPARE(trial.hardware->warnings, std::vector<std::string>{wide});
        QCOMPARE(priceOf(trial, Price::Before)->warnings.size(), std::size_t(2));
    }
};

QTEST_GUILESS_MAIN(TestPrice)

#include "tst_price.moc"
