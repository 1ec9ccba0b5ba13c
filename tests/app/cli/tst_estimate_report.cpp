// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// `snac estimate` says every quantity under the name, with the digits, the unit and the key that all views
// use.
#include "../../test_environment.h"
#include "estimate_report.h"
#include "fake_summary.h"

#include "snac/hardware/candidate_cost.h"
#include "snac/hardware/network_detail.h"
#include "snac/reports/report.h"
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
    const hardware::Board board = *snac::test::shippedEnvironment()->boards.find("pynq-z2");
    const hardware::HlsConfig hls;
    const auto architecture = *cli::architectureFromText("16-64-32-5", "relu", true);
    const std::vector<jobs::NamedNetwork> networks = {
        {"one", {.architecture = architecture, .hyper = {}, .hardware = {}}}};
    const auto report = [&](bool json) {
        return cli::estimateReport(*jobs::price(snac::test::shippedModel(), networks, hls, board, {}), json);
    };
    const QJsonObject document = QJsonDocument::fromJson(QByteArray::fromStdString(report(true))).object();
    return {*hardware::estimateCandidate(snac::test::shippedModel(), networks[0].candidate, hls, board),
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

    /// The small changes stand below the network, with the figures that the model gives for them.
    void changesAreToldWhereTheyAreAskedFor()
    {
        const hardware::Board board = *snac::test::shippedEnvironment()->boards.find("pynq-z2");
        const auto architecture = *cli::architectureFromText("16-64-32-5", "relu", true);
        const jobs::NamedNetwork network{"one", {.architecture = architecture, .hyper = {}, .hardware = {}}};
        auto priced = *jobs::price(snac::test::shippedModel(), {network}, {}, board, {});
        QVERIFY(!cli::estimateReport(priced, false).contains("what if"));
        priced.networks[0].changes =
            hardware::whatIf(snac::test::shippedModel(), hardware::designOf(network.candidate, {}), board);
        const QString text = QString::fromStdString(cli::estimateReport(priced, false));
        const QJsonObject told =
            QJsonDocument::fromJson(QByteArray::fromStdString(cli::estimateReport(priced, true)))
                .object()["networks"][0]["what_if"]
                .toObject();
        QCOMPARE(told.size(), 3);
        for (const hardware::WhatIf& change : priced.networks[0].changes) {
            QVERIFY(text.contains(qt(change.what)));
            const QString lut = qt(study::shownNumber(study::Quantity::Lut, change.cost->lut.value));
            QVERIFY2(text.contains(lut), qPrintable(lut + QLatin1Char('\n') + text));
        }
        QCOMPARE(told["one_bit_less"]["lut"].toDouble(), priced.networks[0].changes[0].cost->lut.value);
        const double percent =
            100.0 * (priced.networks[0].changes[0].cost->lut.value / priced.networks[0].cost.lut.value - 1.0);
        QVERIFY(text.contains(QStringLiteral("(%1 %)").arg(percent, 0, 'f', 1)));
    }

    /// A column a quantity: layers, network and bounds with its digits.
    void columnsOfTheTable()
    {
        const Priced priced = pricedOne();
        const hardware::Board board = *snac::test::shippedEnvironment()->boards.find("pynq-z2");
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

    /// `estimate --json`, `report --json` and the report of the local search: same keys, same numbers.
    void anEstimateHasOneShape()
    {
        const Priced priced = pricedOne();
        const hardware::Board board = *snac::test::shippedEnvironment()->boards.find("pynq-z2");
        study::StudySummary search = study::fake::summary();
        search.start.board = board;
        search.trials[0].hardware = priced.cost;
        const auto step = std::make_shared<compression::CompressionStep>();
        step->cost = priced.cost;
        study::CompressionSummary local;
        local.start.board = board;
        local.steps = {step};
        local.values = {{}};
        const auto document = [](const std::string& text) {
            return QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
        };
        const QJsonObject whole = document(study::reportJson(search, &local));
        const QJsonObject estimate = priced.network["hardware"].toObject();
        QCOMPARE(whole["trials"][0]["hardware"].toObject(), estimate);
        QCOMPARE(whole["compression"]["steps"][0]["hardware"].toObject(), estimate);
        QCOMPARE(document(study::compressionJson(local))["steps"][0]["hardware"].toObject(), estimate);

        QCOMPARE(estimate["ebops"].toDouble(-1.0), priced.cost.counts.ebops);
        QCOMPARE(estimate["origin"], priced.network["origin"]);
        QCOMPARE(estimate["warnings"], priced.network["warnings"]);
        for (const study::QuantityInfo& row : study::quantities()) {
            const QString key = qt(row.key);
            QCOMPARE(estimate.contains(key), !row.needsTraining);
            QCOMPARE(estimate["bounds"].toObject().contains(key), row.hasBounds);
            if (row.hasBounds) {
                const auto bounds = study::boundsOf(row.id, priced.cost, board);
                QCOMPARE(estimate[key].toDouble(-1.0), bounds.value);
                QCOMPARE(estimate["bounds"][key].toArray(), (QJsonArray{bounds.low, bounds.high}));
            }
        }
    }

    /// An amount that files of earlier programs lack is not none.
    void whatIsNotKnownIsNull()
    {
        study::StudySummary search = study::fake::summary();
        search.trials[0].hardware.emplace().lut = {1.0, 0.5, 2.0};
        const QJsonObject document =
            QJsonDocument::fromJson(QByteArray::fromStdString(study::reportJson(search))).object();
        QVERIFY(document["trials"][0]["hardware"].toObject().contains("ebops"));
        QVERIFY(document["trials"][0]["hardware"]["ebops"].isNull());
        QCOMPARE(document["trials"][0]["hardware"]["bounds"]["lut"].toArray(), (QJsonArray{0.5, 2.0}));
    }

    /// Numbers of the document have keys of the table: none is made up here.
    void noOtherKeysHaveNumbers()
    {
        const Priced priced = pricedOne();
        for (const QString& key : priced.network.keys()) {
            if (key != "hardware" && (priced.network[key].isDouble() || priced.network[key].isObject())) {
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
