// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// `snac estimate` says every quantity under the name, with the digits, the unit and the key that all views
// use.
#include "estimate_report.h"

#include "snac/hardware/candidate_cost.h"
#include "snac/hardware/network_detail.h"
#include "snac/study/quantity.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace snac;

namespace {

struct Priced
{
    hardware::HardwareEstimate cost;
    QString text;
    QJsonObject network;
};

/// A network of 16-64-32-5, with what it costs.
Priced pricedOne()
{
    const hardware::Board board = *hardware::BoardCatalogue::standard().find("pynq-z2");
    const hardware::HlsConfig hls;
    const auto architecture = *cli::architectureFromText("16-64-32-5", "relu", true);
    const std::vector<jobs::NamedNetwork> networks = {
        {"one", {.architecture = architecture, .hyper = {}, .hardware = {}}}};
    const auto report = [&](bool json) {
        return cli::estimateReport(*jobs::price(hardware::DenseHlsModel(), networks, hls, board, {}), json);
    };
    const QJsonObject document = QJsonDocument::fromJson(QByteArray::fromStdString(report(true))).object();
    return {*hardware::estimateCandidate(hardware::DenseHlsModel(), networks[0].candidate, hls, board),
            QString::fromStdString(report(false)), document["networks"].toArray()[0].toObject()};
}

QString qt(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

class TestEstimateReport : public QObject
{
    Q_OBJECT

private slots:
    void everyQuantityIsInTheWordsOfTheTable_data()
    {
        QTest::addColumn<int>("quantity");
        for (const study::QuantityInfo& row : study::quantities()) {
            if (!row.needsTraining) {
                QTest::newRow(std::string(row.key).c_str()) << static_cast<int>(row.id);
            }
        }
    }

    void everyQuantityIsInTheWordsOfTheTable()
    {
        QFETCH(int, quantity);
        const study::QuantityInfo& row = study::info(static_cast<study::Quantity>(quantity));
        const Priced priced = pricedOne();
        const double value = study::valueOf(row.id, nullptr, &priced.cost);
        QVERIFY(std::isfinite(value));
        const QJsonValue json = priced.network[qt(row.key)];
        QCOMPARE((json.isObject() ? json["value"] : json).toDouble(-1.0), value);
        const QString named = qt(row.label) + QLatin1Char(' ') + qt(study::shownValue(row.id, value));
        const bool inTable = priced.text.contains(qt(study::heading(row.id))) &&
                             priced.text.contains(qt(study::shownNumber(row.id, value)));
        const bool isShare = row.scale == study::Scale::Percent && row.counterpart;
        QVERIFY2(priced.text.contains(named) || inTable ||
                     (isShare && priced.text.contains(qt(study::shownValue(row.id, value)))),
                 qPrintable(named + QLatin1Char('\n') + priced.text));
    }

    /// A column a quantity: layers, network and bounds with its digits.
    void columnsOfTheTable()
    {
        const Priced priced = pricedOne();
        const hardware::Board board = *hardware::BoardCatalogue::standard().find("pynq-z2");
        for (const study::Quantity quantity :
             {study::Quantity::Lut, study::Quantity::Ff, study::Quantity::Dsp, study::Quantity::Bram18,
              study::Quantity::ClockCycles}) {
            const auto bounds = study::boundsOf(quantity, priced.cost, board);
            const QString key = qt(study::info(quantity).key);
            QCOMPARE(priced.network[key]["low"].toDouble(), bounds.low);
            QCOMPARE(priced.network[key]["high"].toDouble(), bounds.high);
            QVERIFY(priced.network["layers"][0][key]["value"].isDouble());
            for (const double value : {bounds.value, bounds.low, bounds.high}) {
                const QString digits = qt(study::shownNumber(quantity, value));
                const QRegularExpression alone(
                    QStringLiteral(" %1( |$)").arg(QRegularExpression::escape(digits)),
                    QRegularExpression::MultilineOption);
                QVERIFY2(priced.text.contains(alone), qPrintable(digits + QLatin1Char('\n') + priced.text));
            }
        }
    }

    /// Numbers of the document have keys of the table: none is made up here.
    void noOtherKeysHaveNumbers()
    {
        const Priced priced = pricedOne();
        for (const QString& key : priced.network.keys()) {
            if (priced.network[key].isDouble() || priced.network[key].isObject()) {
                QVERIFY2(
                    std::ranges::any_of(study::quantities(),
                                        [&](const study::QuantityInfo& row) { return qt(row.key) == key; }),
                    qPrintable(key));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestEstimateReport)
#include "tst_estimate_report.moc"
