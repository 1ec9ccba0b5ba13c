// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every quantity, every pair of views: for one trial and one quantity the same number under the same name,
// with the same unit and digits; the same front, order, ranks and knee. While the study is in the window, and
// after its file was opened again.
#include "../collecting_observer.h"
#include "../said_picture.h"
#include "fake_parts.h"

#include "snac/hardware/bounds.h"
#include "snac/training/engine.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace snac;
using namespace snac::studio;
using said::View;

namespace {

bool isOfRegression(study::Quantity quantity)
{
    return quantity == study::Quantity::Rmse || quantity == study::Quantity::MeanDistance;
}

/// Scores with more digits than are shown, each its own.
class Engine : public study::fake::Engine
{
public:
    [[nodiscard]] Result<training::TrainingOutcome> train(const training::TrainingJob& job) override
    {
        auto outcome = study::fake::Engine::train(job);
        if (outcome) {
            network::Metrics& scores = outcome->metrics;
            scores.balancedAccuracy = 0.971234567 * scores.accuracy;
            scores.rocAuc = 0.5 + scores.accuracy / 2.1234;
            scores.rmse = 28112.3456 * (1.01 - scores.accuracy);
            scores.meanDistance = 0.0123456789 * (1.01 - scores.accuracy);
        }
        return outcome;
    }
};

/// Every figure its own, with digits behind the point and bounds; with own weights everything is dearer, so
/// that a view that shows the other price is found out.
class CostModel : public study::fake::CostModel
{
public:
    [[nodiscard]] Result<hardware::HardwareEstimate>
    estimateDetailed(const network::Architecture& architecture, const hardware::HlsConfig& config,
                     const hardware::Board& board, const hardware::NetworkDetail& detail) const override
    {
        auto cost = study::fake::CostModel::estimateDetailed(architecture, config, board, detail);
        const auto bounded = [](double value) {
            return hardware::Estimate{value, 0.812345 * value, 1.298765 * value};
        };
        const bool own = std::ranges::any_of(
            detail.layers, [](const auto& layer) { return layer.value.values.has_value(); });
        const double products = cost->counts.multiplications * (own ? 1.0731 : 1.0);
        cost->lut = bounded(31.23456 * products);
        cost->ff = bounded(7.65432 * products);
        cost->dsp = bounded(0.054321 * products);
        cost->bram18 = bounded(0.012345 * products);
        cost->cycles = bounded(3.0 + products / 77.7);
        cost->ii = bounded(1.0 + products / 300.0);
        cost->latencyNs = 5.0 * cost->cycles.value;
        cost->counts = {.multiplications = products,
                        .parameters = products + 17.0,
                        .bopsSnacBlock = 1024.0 * products,
                        .bopsSnacMlp = 1088.0 * products + 0.4321,
                        .bopsSnacEffective = 17.2345 * products,
                        .bops = 87.654321 * products};
        hardware::setShares(*cost, board);
        return cost;
    }
};

study::RunnerParts partsFor(study::Quantity quantity)
{
    study::RunnerParts parts = study::fake::parts(std::make_shared<Engine>());
    parts.costModel = std::make_shared<CostModel>();
    hardware::Board board = *parts.findBoard("toy");
    board.lut = 61440; // the largest network takes a good deal of each resource
    board.ff = 122880;
    board.dsp = 97;
    board.bram18 = 41;
    parts.findBoard = [board](const std::string&) -> Result<hardware::Board> { return board; };
    if (isOfRegression(quantity)) {
        parts.loadData = [](const data::DatasetOptions&, RunControl&) -> Result<data::PreparedData> {
            data::PreparedData data = study::fake::data();
            data.info.task = data::TaskKind::Regression;
            data.info.classNames.clear();
            data.info.targetNames = {"t"};
            for (data::Samples* samples : {&data.train, &data.validation, &data.test}) {
                samples->labels.clear();
                samples->targets = samples->inputs.leftCols(1);
            }
            return data;
        };
    }
    return parts;
}

study::StudyConfig configFor(study::Quantity quantity, study::Risk risk)
{
    study::StudyConfig config = study::fake::config(24);
    const study::QuantityInfo& row = study::info(quantity);
    // Against something that wants the opposite, so that the front has several points.
    const study::Quantity other = row.needsTraining ? study::Quantity::LutPct : study::Quantity::Accuracy;
    config.objectives = {{quantity, "as written", row.maximize, std::nullopt},
                         {other, "other", study::info(other).maximize, std::nullopt}};
    config.constraints = {{study::Quantity::Lut, "lut", 40000.0}};
    config.risk = risk;
    return config;
}

/// Half of the last digit that is shown.
double rounding(const QString& digits)
{
    const QString mantissa = digits.section(QLatin1Char('e'), 0, 0);
    const qsizetype point = mantissa.indexOf(QLatin1Char('.'));
    const auto decimals = static_cast<double>(point < 0 ? 0 : mantissa.size() - point - 1);
    return 0.5 * std::pow(10.0, digits.section(QLatin1Char('e'), 1).toDouble() - decimals);
}

/// One name, one number: or what differs.
QString difference(const said::Figure& a, const said::Figure& b)
{
    if (!a.heading.isEmpty() && !b.heading.isEmpty() && a.heading != b.heading) {
        return QStringLiteral("named \"%1\" and \"%2\"").arg(a.heading, b.heading);
    }
    if (a.within == 0.0 && b.within == 0.0) {
        return a.digits == b.digits ? QString() : QStringLiteral("\"%1\" and \"%2\"").arg(a.digits, b.digits);
    }
    const double allowed = a.within + b.within + (a.within > 0.0 ? 0.0 : rounding(a.digits)) +
                           (b.within > 0.0 ? 0.0 : rounding(b.digits));
    const double apart = std::abs(a.digits.toDouble() - b.digits.toDouble());
    return apart <= allowed
               ? QString()
               : QStringLiteral("\"%1\" and \"%2\", allowed are %3").arg(a.digits, b.digits).arg(allowed);
}

/// All that two views both say.
QStringList differences(const View& a, const View& b)
{
    QStringList found;
    const auto differ = [&](const QString& what) {
        found << a.name + QStringLiteral(" and ") + b.name + QStringLiteral(": ") + what;
    };
    for (const auto& [key, figure] : a.figures) {
        const auto other = b.figures.find(key);
        if (const QString text = other == b.figures.end() ? QString() : difference(figure, other->second);
            !text.isEmpty()) {
            const auto& [trial, quantity, upper] = key;
            differ(QStringLiteral("trial %1, %2%3: ")
                       .arg(trial)
                       .arg(said::text(study::info(quantity).key), upper ? "_upper" : "") +
                   text);
        }
    }
    const auto membersOf = [](const View& view) {
        return view.front ? std::set<int>(view.front->begin(), view.front->end()) : *view.members;
    };
    if ((a.front || a.members) && (b.front || b.members) && membersOf(a) != membersOf(b)) {
        differ(QStringLiteral("other trials on the front"));
    }
    if (a.front && b.front && *a.front != *b.front) {
        differ(QStringLiteral("another order of the front"));
    }
    if (a.ranks && b.ranks) {
        for (const auto& [trial, rank] : *a.ranks) {
            if (const auto other = b.ranks->find(trial); other != b.ranks->end() && other->second != rank) {
                differ(QStringLiteral("trial %1: rank %2 and %3").arg(trial).arg(rank).arg(other->second));
            }
        }
    }
    for (const auto& [trial, distance] : a.crowding) {
        if (const auto other = b.crowding.find(trial);
            other != b.crowding.end() && other->second != distance) {
            differ(QStringLiteral("trial %1: crowding %2 and %3").arg(trial).arg(distance, other->second));
        }
    }
    if (a.knee && b.knee && *a.knee != *b.knee) {
        differ(QStringLiteral("another knee"));
    }
    return found;
}

std::vector<View> viewsOf(StudyModel& model, const study::StudySummary& summary, const QString& when)
{
    std::vector<View> views = {said::cards(model),      said::panes(model),  said::windowTable(model),
                               said::terminal(summary), said::html(summary), said::json(summary),
                               said::csv(summary),      said::svg(summary)};
    for (View& view : views) {
        view.name += QLatin1Char(' ') + when;
    }
    return views;
}

} // namespace

class TestViewAgreement : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    /// Runs a study into its file and a model, as the window does.
    void run(study::StudyJob& job, study::Quantity quantity, StudyModel& model)
    {
        EventCollector collector;
        connect(&collector, &EventCollector::batchReady, &model,
                [&](const StudyBatchPtr& batch) { model.apply(*batch); });
        RunControl control;
        job.control = &control;
        CollectingObserver observer(collector);
        job.observer = &observer;
        const auto summary = study::runStudy(job, partsFor(quantity));
        QVERIFY2(summary.has_value(), summary ? "" : summary.error().toString().c_str());
        collector.flush();
        model.finish(*summary);
    }

private slots:
    void allViewsAgree_data()
    {
        QTest::addColumn<int>("quantity");
        QTest::addColumn<bool>("pessimistic");
        for (const study::QuantityInfo& row : study::quantities()) {
            QTest::addRow("%s", std::string(row.key).c_str()) << static_cast<int>(row.id) << false;
            if (row.hasBounds) {
                QTest::addRow("%s, upper bounds", std::string(row.key).c_str())
                    << static_cast<int>(row.id) << true;
            }
        }
    }

    void allViewsAgree()
    {
        QFETCH(int, quantity);
        QFETCH(bool, pessimistic);
        const auto wanted = static_cast<study::Quantity>(quantity);
        study::StudyJob job;
        job.config = configFor(wanted, pessimistic ? study::Risk::Pessimistic : study::Risk::Expected);
        job.yaml = "name: x\n";
        job.file = m_folder.filePath(QStringLiteral("%1.snac").arg(QTest::currentDataTag())).toStdString();
        StudyModel running;
        run(job, wanted, running);
        if (QTest::currentTestFailed()) {
            return;
        }
        const auto file = study::readStudy(job.file, job.config);
        QVERIFY2(file.has_value(), file ? "" : file.error().toString().c_str());
        StudyModel opened;
        opened.load(*file);

        std::vector<View> views = viewsOf(running, running.summary(), QStringLiteral("after the run"));
        std::ranges::move(viewsOf(opened, *file, QStringLiteral("opened again")), std::back_inserter(views));
        QVERIFY2(file->front.size() > 2, "a front that shows an order");
        for (const View& view : views) {
            for (const int trial : file->front) {
                for (std::size_t i = 0; i < 2; ++i) {
                    QVERIFY2(
                        view.figures.contains(said::objectiveKey(job.config, trial, i)),
                        qPrintable(QStringLiteral("%1 says nothing of trial %2").arg(view.name).arg(trial)));
                }
            }
        }
        QStringList found;
        for (std::size_t a = 0; a < views.size(); ++a) {
            for (std::size_t b = a + 1; b < views.size(); ++b) {
                found << differences(views[a], views[b]);
            }
        }
        QVERIFY2(found.isEmpty(), qPrintable(found.mid(0, 12).join(QLatin1Char('\n'))));
    }

    void everyViewSaysWhichPriceItShows_data()
    {
        QTest::addColumn<bool>("own");
        QTest::newRow("own weights") << true;
        QTest::newRow("before training") << false;
    }
    void everyViewSaysWhichPriceItShows()
    {
        QFETCH(bool, own);
        const study::Price price = own ? study::Price::Own : study::Price::Before;
        const study::Price other = own ? study::Price::Before : study::Price::Own;
        const QString said = said::text(study::estimateName(price));
        const QString notSaid = said::text(study::estimateName(other));
        study::StudyJob job;
        job.config = configFor(study::Quantity::Lut, study::Risk::Expected);
        job.config.price = price;
        job.yaml = "name: x\n";
        job.file = m_folder.filePath(QStringLiteral("price-%1.snac").arg(own)).toStdString();
        StudyModel model;
        run(job, study::Quantity::Lut, model);
        const study::StudySummary summary = model.summary();
        for (const study::Trial* trial : study::frontTrials(summary)) {
            const auto* before = study::priceOf(*trial, study::Price::Before);
            const auto* after = study::priceOf(*trial, study::Price::Own);
            QVERIFY(before && after && before->lut.value != after->lut.value);
            QCOMPARE(trial->values[0], (own ? after : before)->lut.value);
        }
        const auto shows = [&](const QString& view) {
            return view.contains(said) && !view.contains(notSaid);
        };
        QVERIFY(shows(axesOf(*model.start())[0].origin));
        QVERIFY(shows(columnsOf(*model.start())[0].help));
        const auto trial = model.trial(summary.front.front());
        QVERIFY(shows(rowOf(model, *trial).note));
        QVERIFY(shows(pointOf(model, *trial)->note));
        const QString caption = said::text(study::priceText(summary.start));
        QVERIFY(said::text(cli::paretoText(summary)).contains("hardware figures are " + caption));
        QVERIFY(said::text(study::reportHtml(summary, "")).contains("Hardware figures: " + caption));
        QVERIFY(
            shows(said::text(study::frontSvg(summary, 1, 0)) + said::text(study::frontSvg(summary, 0, 1))));
        const QJsonObject json =
            QJsonDocument::fromJson(QByteArray::fromStdString(study::reportJson(summary))).object();
        const QString name = said::text(study::priceName(price));
        QCOMPARE(json["price"].toString(), name);
        QCOMPARE(json["objectives"].toArray()[0].toObject()["source"].toString(), said);
        for (const QJsonValue& value : json["front"].toArray()) {
            const QJsonObject one = value.toObject();
            QCOMPARE(one["price"].toString(), name);
            QCOMPARE(one["prices"][said::text(study::priceKey(price))]["lut"], one["hardware"]["lut"]);
            QVERIFY(one["prices"][said::text(study::priceKey(other))]["lut"] != one["hardware"]["lut"]);
        }
        TrialPane pane(&model);
        model.select(trial->number);
        QVERIFY2(shows(pane.description()), qPrintable(pane.description()));
        const auto* words = pane.findChild<QLabel*>(QStringLiteral("trialOtherPrice"));
        QString wanted = QString::fromStdString(study::otherPriceText(*trial, model.start()->board));
        static const QRegularExpression thousands(QStringLiteral("(\\d)(\\d{3})(?!\\d)"));
        wanted.replace(thousands, QStringLiteral("\\1\u202f\\2"));
        QString shown = words->text();
        shown.replace(QChar(QChar::Nbsp), QLatin1Char(' ')); // before a unit
        QVERIFY2(shown.contains(wanted), qPrintable(shown + QLatin1Char('\n') + wanted));
    }

    /// The comparison itself: that it can tell.
    void aDifferenceIsSeen()
    {
        const said::Figure a{QStringLiteral("LUT [%]"), QStringLiteral("12.34"), 0.0};
        QVERIFY(difference(a, a).isEmpty());
        QVERIFY(!difference(a, {QStringLiteral("LUT [%]"), QStringLiteral("12.3"), 0.0}).isEmpty());
        QVERIFY(!difference(a, {QStringLiteral("LUT, %"), QStringLiteral("12.34"), 0.0}).isEmpty());
        QVERIFY(difference(a, {QString(), QStringLiteral("12.341"), 0.001}).isEmpty());
        QVERIFY(!difference(a, {QString(), QStringLiteral("12.36"), 0.001}).isEmpty());
        const View ordered{.name = QStringLiteral("a"), .front = std::vector<int>{2, 1}};
        QVERIFY(
            differences(ordered, {.name = QStringLiteral("b"), .members = std::set<int>{1, 2}}).isEmpty());
        QVERIFY(
            !differences(ordered, {.name = QStringLiteral("b"), .front = std::vector<int>{1, 2}}).isEmpty());
        QVERIFY(!differences(ordered, {.name = QStringLiteral("b"), .members = std::set<int>{1}}).isEmpty());
    }
};

QTEST_MAIN(TestViewAgreement)
#include "tst_view_agreement.moc"
