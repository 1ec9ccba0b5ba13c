// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/study/stop_rule.h"

#include <QTest>

#include <limits>

using namespace snac::study;

namespace {

std::vector<Generation> generationsOf(const std::vector<double>& hypervolumes)
{
    std::vector<Generation> generations;
    for (const double hypervolume : hypervolumes) {
        generations.push_back({.record = {}, .front = {}, .hypervolume = hypervolume});
    }
    return generations;
}

} // namespace

class TestStopRule : public QObject
{
    Q_OBJECT

private slots:
    void stalls_data()
    {
        QTest::addColumn<std::vector<double>>("hypervolumes");
        QTest::addColumn<int>("window");
        QTest::addColumn<double>("share");
        QTest::addColumn<bool>("stalled");
        using Values = std::vector<double>;
        const double nan = std::numeric_limits<double>::quiet_NaN();
        QTest::newRow("never asked") << Values{1, 1, 1, 1} << 0 << 0.1 << false;
        QTest::newRow("no generation") << Values{} << 2 << 0.1 << false;
        QTest::newRow("too few") << Values{1, 1} << 2 << 0.1 << false;
        QTest::newRow("just enough") << Values{1, 1, 1} << 2 << 0.1 << true;
        QTest::newRow("no growth is none at share 0") << Values{1, 1, 1} << 2 << 0.0 << true;
        QTest::newRow("any growth counts at share 0") << Values{1, 1, 1.0000001} << 2 << 0.0 << false;
        QTest::newRow("as much as the share") << Values{2, 2, 3} << 2 << 0.5 << true;
        QTest::newRow("more than the share") << Values{2, 2, 3.01} << 2 << 0.5 << false;
        QTest::newRow("small steps add up") << Values{1, 1.04, 1.08, 1.12} << 3 << 0.1 << false;
        QTest::newRow("only the last ones count") << Values{1, 5, 5, 5} << 2 << 0.1 << true;
        QTest::newRow("nothing found yet") << Values{0, 0, 0, 0} << 2 << 0.1 << false;
        QTest::newRow("just found something") << Values{0, 0, 1} << 2 << 0.1 << false;
        QTest::newRow("not a number") << Values{nan, nan, nan} << 1 << 0.1 << false;
        QTest::newRow("a negative window") << Values{1, 1, 1} << -1 << 0.1 << false;
    }

    void stalls()
    {
        QFETCH(std::vector<double>, hypervolumes);
        QFETCH(int, window);
        QFETCH(double, share);
        QTEST(isStalled({.stalledGenerations = window, .stalledShare = share}, generationsOf(hypervolumes)),
              "stalled");
    }

    void whoeverProlongsLiftsWhatEnded()
    {
        const StopConditions both{.maxMinutes = 10, .stalledGenerations = 5, .stalledShare = 0.02};
        const StopChange more{.moreTrials = true, .maxMinutes = {}, .stopWhenStalled = {}};
        QVERIFY(conditionsToGoOn(both, SearchEnd::Open, more) == both);
        QVERIFY(conditionsToGoOn(both, SearchEnd::Trials, more) == both);
        QVERIFY(conditionsToGoOn(both, SearchEnd::Time, {}) == both);
        QCOMPARE(conditionsToGoOn(both, SearchEnd::Time, more).maxMinutes, 0.0);
        QCOMPARE(conditionsToGoOn(both, SearchEnd::Time, more).stalledGenerations, 5);
        QCOMPARE(conditionsToGoOn(both, SearchEnd::Stalled, more).stalledGenerations, 0);
        QCOMPARE(conditionsToGoOn(both, SearchEnd::Stalled, more).maxMinutes, 10.0);
        const StopChange named{.moreTrials = true, .maxMinutes = 30.0, .stopWhenStalled = 8};
        QVERIFY(conditionsToGoOn(both, SearchEnd::Time, named) ==
                (StopConditions{.maxMinutes = 30, .stalledGenerations = 8, .stalledShare = 0.02}));
    }

    void endsComeBackByTheirNames()
    {
        for (const SearchEnd end : {SearchEnd::Trials, SearchEnd::Space, SearchEnd::Draws, SearchEnd::Stalled,
                                    SearchEnd::Time, SearchEnd::Open}) {
            QVERIFY(endFromName(endName(end)) == end);
            QCOMPARE(isByCondition(end), end == SearchEnd::Stalled || end == SearchEnd::Time);
            QCOMPARE(conditionText({}, end).empty(), !isByCondition(end));
        }
    }

    void aSummaryLeavesOutWhatATimeLimitLeft()
    {
        StudyStart start;
        start.config.trials = 10;
        start.config.stop.maxMinutes = 1.5;
        std::vector<Trial> trials(3);
        for (int i = 0; i < 3; ++i) {
            trials[static_cast<std::size_t>(i)].number = i;
            trials[static_cast<std::size_t>(i)].state = i < 2 ? TrialState::Complete : TrialState::Running;
        }
        const StudySummary ended = summarize(start, trials, {}, SearchEnd::Time);
        QVERIFY(!ended.interrupted && ended.end == SearchEnd::Time);
        QCOMPARE(ended.trials.size(), std::size_t(2));
        QCOMPARE(endText(ended),
                 std::string(
                     "the search ended by its limit of 1.5 minutes of computing (search.max_minutes), so how "
                     "far it came depends on the machine: 2 of the wanted 10 trials were trained, 0 "
                     "were over a budget; it can be prolonged"));
        const StudySummary open = summarize(start, trials, {}, SearchEnd::Open);
        QVERIFY(open.interrupted);
        QCOMPARE(open.trials.size(), std::size_t(3));
    }
};

QTEST_APPLESS_MAIN(TestStopRule)
#include "tst_stop_rule.moc"
