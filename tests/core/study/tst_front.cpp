// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/study/front.h"

#include "random_study.h"

#include "snac/reports/report.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include <cmath>
#include <limits>

using namespace snac;
using namespace snac::study;

namespace {

std::vector<int> numbersIn(const QString& text, const QString& pattern)
{
    std::vector<int> numbers;
    auto matches = QRegularExpression(pattern).globalMatch(text);
    while (matches.hasNext()) {
        numbers.push_back(matches.next().captured(1).toInt());
    }
    return numbers;
}

StudySummary summaryOf(const fake::RandomStudy& study)
{
    return summarize(study.start, study.trials, study.generations);
}

/// Trials 0 to 19 without 5, each better and dearer than the one before.
std::vector<Trial> staircaseWithoutFive(const StudyConfig& config)
{
    std::vector<Trial> trials;
    Random random(1);
    for (int number = 0; number < 20; ++number) {
        Trial trial = fake::randomTrial(random, config, number);
        trial.state = TrialState::Complete;
        trial.violation = 0.0;
        trial.values = {0.01 * number, 1.0 + number};
        if (number != 5) {
            trials.push_back(trial);
        }
    }
    return trials;
}

} // namespace

class TestFront : public QObject
{
    Q_OBJECT

    static void studies()
    {
        QTest::addColumn<int>("seed");
        QTest::addColumn<int>("objectives");
        QTest::addColumn<int>("numbers");
        int seed = 0;
        for (const int numbers : {1, 2, 9, 20, 60, 120}) {
            for (const int objectives : {1, 2, 3, 4}) {
                QTest::addRow("%d numbers, %d objectives", numbers, objectives)
                    << ++seed << objectives << numbers;
            }
        }
    }

    static fake::RandomStudy drawn()
    {
        QFETCH(int, seed);
        QFETCH(int, objectives);
        QFETCH(int, numbers);
        return fake::randomStudy(static_cast<std::uint64_t>(seed), static_cast<std::size_t>(objectives),
                                 numbers);
    }

private slots:
    void aNumberFindsItsTrialOrNothing_data() { studies(); }

    void aNumberFindsItsTrialOrNothing()
    {
        fake::RandomStudy study = drawn();
        std::set<int> there;
        for (const Trial& trial : study.trials) {
            there.insert(trial.number);
        }
        for (int turn = 0; turn < 2; ++turn) { // in order, then turned round
            for (int number = -3; number < 130; ++number) {
                const Trial* found = findTrial(study.trials, number);
                QCOMPARE(found != nullptr, there.contains(number));
                QVERIFY(!found || found->number == number);
            }
            QVERIFY(!findTrial(study.trials, std::numeric_limits<int>::max()));
            QVERIFY(!findTrial(study.trials, std::numeric_limits<int>::min()));
            std::ranges::reverse(study.trials);
        }
    }

    void holdsWhatTheDefinitionSays_data() { studies(); }

    void holdsWhatTheDefinitionSays()
    {
        const fake::RandomStudy study = drawn();
        const Front front(study.start.config, study.trials);
        std::vector<int> ids = front.ids();
        std::ranges::sort(ids);
        QCOMPARE(ids, fake::frontByDefinition(study.start.config, study.trials));
        for (const Trial& trial : study.trials) {
            QCOMPARE(front.contains(trial.number), std::ranges::binary_search(ids, trial.number));
            QCOMPARE(front.crowding(trial.number).has_value(), front.contains(trial.number));
        }
        QCOMPARE(front.size(), ids.size());
        QCOMPARE(front.isEmpty(), ids.empty());
    }

    void isInOneOrderHoweverItCameToBe_data() { studies(); }

    void isInOneOrderHoweverItCameToBe()
    {
        fake::RandomStudy study = drawn();
        const Front whole(study.start.config, study.trials);
        Random random(5);
        for (int turn = 0; turn < 3; ++turn) {
            for (std::size_t i = study.trials.size(); i > 1; --i) { // any order of arrival
                std::swap(study.trials[i - 1],
                          study.trials[static_cast<std::size_t>(random.integer(0, static_cast<int>(i) - 1))]);
            }
            Front front(study.start.config);
            for (const Trial& trial : study.trials) {
                const std::vector<int> before = front.ids();
                const bool added = front.insert(trial);
                QCOMPARE(added, front.ids() != before);
                QVERIFY(!front.insert(trial)); // told again
            }
            QCOMPARE(front.ids(), whole.ids());
            QCOMPARE(front.knee(), whole.knee());
            for (const int id : whole.ids()) {
                QCOMPARE(front.crowding(id), whole.crowding(id));
                QCOMPARE(front.point(id), whole.point(id));
            }
            QCOMPARE(bestFirst(study.start.config, study.trials, front.ids()), whole.ids());
            std::vector<int> turned(whole.ids().rbegin(), whole.ids().rend());
            QCOMPARE(bestFirst(study.start.config, study.trials, turned), whole.ids());
        }
        for (std::size_t i = 1; i < whole.ids().size(); ++i) { // best in the first objective first
            QVERIFY(whole.point(whole.ids()[i - 1])[0] <= whole.point(whole.ids()[i])[0]);
        }
    }

    void theKneeIsNearestToTheCorner_data() { studies(); }

    void theKneeIsNearestToTheCorner()
    {
        const fake::RandomStudy study = drawn();
        const Front front(study.start.config, study.trials);
        QCOMPARE(front.knee().has_value(), !front.isEmpty());
        const auto distance = [&](int id) {
            double sum = 0.0;
            for (std::size_t i = 0; i < study.start.config.objectives.size(); ++i) {
                const auto value = [&](int member) { return front.point(member)[i]; };
                const double low = value(std::ranges::min(front.ids(), {}, value));
                const double high = value(std::ranges::max(front.ids(), {}, value));
                sum += high > low ? std::pow((value(id) - low) / (high - low), 2) : 0.0;
            }
            return sum;
        };
        for (const int id : front.ids()) {
            QVERIFY(distance(*front.knee()) <= distance(id) + 1e-12);
        }
    }

    void crowdingIsInfiniteAtTheEndsAndSumsTheGaps()
    {
        StudyConfig config = fake::config();
        Front front(config);
        for (const auto& [id, values] : std::map<int, std::vector<double>>{
                 {3, {0.6, 10}}, {7, {0.7, 20}}, {8, {0.75, 30}}, {20, {0.8, 50}}}) {
            QVERIFY(front.insert(id, values));
        }
        QCOMPARE(front.ids(), (std::vector<int>{20, 8, 7, 3}));
        QVERIFY(std::isinf(*front.crowding(3)) && std::isinf(*front.crowding(20)));
        QVERIFY(std::abs(*front.crowding(7) - (0.15 / 0.2 + 20.0 / 40.0)) < 1e-9);
        QVERIFY(!front.crowding(4));
        const std::vector<double> reference{0.0, 100.0};
        QVERIFY(std::abs(front.hypervolume(reference) - (0.8 * 50 + 0.75 * 20 + 0.7 * 10 + 0.6 * 10)) < 1e-9);
        QCOMPARE(front.hypervolume(std::vector<double>{0.0}), 0.0);
    }

    void whatIsNoPointNeverEnters()
    {
        Front front(fake::config());
        const double nan = std::numeric_limits<double>::quiet_NaN();
        QVERIFY(!front.insert(1, {0.5, nan}));
        QVERIFY(!front.insert(1, {0.5}));
        QVERIFY(!front.insert(1, {0.5, 1.0, 2.0}));
        QVERIFY(!front.insert(-1, {0.5, 1.0}));
        QVERIFY(!front.insert(1, {}));
        QVERIFY(front.isEmpty() && !front.knee());
        Front none; // a study without objectives
        QVERIFY(!none.insert(1, {}));
        QVERIFY(!none.insert(1, {0.5}));
        QVERIFY(none.isEmpty() && !none.knee());
        QCOMPARE(none.hypervolume({}), 0.0);
    }

    /// The risk of the study makes the bound the figure of a plane, and the objective's own direction counts.
    void aPlaneIsScoredAsTheStudyIs()
    {
        StudyConfig config = fake::config();
        hardware::Board board;
        board.lut = 1000;
        const auto trial = [](double accuracy, double lut, double upper) {
            Trial result;
            result.metrics.emplace();
            result.metrics->accuracy = accuracy;
            result.hardware.emplace();
            result.hardware->lut = {lut, lut, upper};
            result.hardware->lutPct = lut / 10.0;
            return result;
        };
        const std::array plane{Quantity::LutPct, Quantity::Accuracy};
        for (const Risk risk : {Risk::Expected, Risk::Pessimistic}) {
            config.risk = risk;
            Front front = frontIn(config, plane);
            front.insert(0, scoredValues(config, board, trial(0.7, 10, 50), plane));
            front.insert(1, scoredValues(config, board, trial(0.7, 20, 30), plane));
            QCOMPARE(front.ids(), std::vector<int>{risk == Risk::Expected ? 0 : 1});
        }
        config.objectives[1].maximize = true; // a cost that is wanted high
        Front front = frontIn(config, plane);
        front.insert(0, {10.0, 0.7});
        front.insert(1, {20.0, 0.7});
        QCOMPARE(front.ids(), std::vector<int>{1});
    }

    void reportsOfListsWithGapsSayTheRightTrials_data()
    {
        studies();
        QTest::newRow("trials 0 to 19 without 5") << 0 << 2 << 20;
    }

    void reportsOfListsWithGapsSayTheRightTrials()
    {
        QFETCH(int, seed);
        fake::RandomStudy study = drawn();
        if (seed == 0) {
            study.trials = staircaseWithoutFive(study.start.config);
            study.generations.clear();
        }
        const StudySummary summary = summaryOf(study);
        std::vector<int> expected = fake::frontByDefinition(study.start.config, study.trials);
        QCOMPARE(std::set<int>(summary.front.begin(), summary.front.end()),
                 std::set<int>(expected.begin(), expected.end()));
        if (seed == 0) {
            QCOMPARE(summary.front.front(), 19);
            QCOMPARE(summary.front.size(), std::size_t(19));
        }

        const QJsonObject json =
            QJsonDocument::fromJson(QByteArray::fromStdString(reportJson(summary))).object();
        const Ranks ranks = fake::ranksByDefinition(study.start.config, study.trials);
        std::vector<int> inJson;
        for (const QJsonValue entry : json["front"].toArray()) {
            const QJsonObject member = entry.toObject();
            inJson.push_back(member["trial"].toInt());
            const Trial* trial = findTrial(study.trials, inJson.back());
            QVERIFY(trial);
            for (std::size_t i = 0; i < trial->values.size(); ++i) {
                QCOMPARE(member["values"]
                             .toObject()[QString::fromStdString(study.start.config.objectives[i].name)]
                             .toDouble(),
                         trial->values[i]);
            }
            const auto rank = ranks.find(trial->number);
            QCOMPARE(member["rank"].toInt(0), rank == ranks.end() ? 0 : rank->second);
        }
        QCOMPARE(inJson, summary.front);

        const QString html = QString::fromStdString(reportHtml(summary, "name: x\n"));
        QCOMPARE(numbersIn(html, QStringLiteral("<tr data-trial='(\\d+)'><td class='n'>\\1</td>")),
                 summary.front);

        // In the picture they stand in the order they were tried.
        std::ranges::sort(expected);
        std::vector<int> inSvg =
            numbersIn(QString::fromStdString(frontSvg(summary)), QStringLiteral("<title>trial (\\d+),"));
        std::ranges::sort(inSvg);
        QCOMPARE(inSvg, expected);

        std::vector<int> inCsv;
        const QStringList lines = QString::fromStdString(reportCsv(summary)).split(QStringLiteral("\r\n"));
        QVERIFY(lines.first().startsWith(QStringLiteral("trial,generation,state,on_front,rank,")));
        for (const QString& line : lines.mid(1)) {
            const QStringList cells = line.split(QLatin1Char(','));
            if (cells.size() > 4) {
                const int number = cells[0].toInt();
                if (cells[3] == QStringLiteral("1")) {
                    inCsv.push_back(number);
                }
                const auto rank = ranks.find(number);
                QCOMPARE(cells[4], rank == ranks.end() ? QString() : QString::number(rank->second));
            }
        }
        QCOMPARE(inCsv, expected);

        const auto knee = kneeTrial(summary);
        QCOMPARE(knee.has_value(), !expected.empty());
        QVERIFY(!knee || std::ranges::binary_search(expected, *knee));
    }

    /// Of equal values the first of the pool is the end, whatever else of the pool is not on the front.
    void thePoolSaysWhoOfEqualOnesIsTheEnd()
    {
        Front front({false, false, false});
        for (const auto& [id, values] : std::map<int, std::vector<double>>{
                 {1, {1, 9, 4}}, {2, {2, 8, 4}}, {3, {3, 7, 4}}, {4, {4, 6, 5}}, {5, {5, 5, 5}}}) {
            QVERIFY(front.insert(id, values));
        }
        QVERIFY(std::isfinite(*front.crowding(2)) && std::isfinite(*front.crowding(3)));
        const std::vector<int> ids = front.ids();
        const std::vector pool{8, 3, 5, 2, 1, 4};
        front.measureCrowding(pool);
        QCOMPARE(front.ids(), ids);
        QVERIFY(std::isinf(*front.crowding(3)) && std::isfinite(*front.crowding(2)));
        QVERIFY(front.insert(6, {2.5, 7.5, 4})); // not in the pool: after it
        front.measureCrowding(pool);
        QVERIFY(std::isinf(*front.crowding(3)) && std::isfinite(*front.crowding(6)));
        front.measureCrowding({});
        QVERIFY(std::isfinite(*front.crowding(3)));
    }

    void baselinesAreOneFact()
    {
        Trial trial;
        trial.origin.origin = evolution::baselineOrigin("big one");
        QVERIFY(isBaseline(trial));
        QCOMPARE(evolution::baselineName(trial.origin.origin), std::optional<std::string>("big one"));
        for (const char* other : {"random", "offspring", "", "baseliner", "Baseline x"}) {
            trial.origin.origin = other;
            QVERIFY(!isBaseline(trial));
        }
    }
};

QTEST_GUILESS_MAIN(TestFront)
#include "tst_front.moc"
