// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../../../test_environment.h"
#include "../../fake_study.h"

#include "snac/data/reading.h"
#include "snac/studio/pages/page_header.h"
#include "snac/studio/pages/search/search_page.h"

#include <QTest>

using namespace snac;
using namespace snac::studio;

namespace {

data::DatasetInfo classification()
{
    data::DatasetInfo info;
    info.name = "file";
    info.origin = "/tables/flowers <x>.csv";
    info.inputNames = {"petal & leaf", "stem"};
    info.classNames = {"rose", "tulip", "lily"};
    info.reading = {.format = "text, fields separated by commas",
                    .header = "line 1 names the columns",
                    .inputs = "all other columns of numbers",
                    .truth = "column kind, the only one of text",
                    .rows = 90,
                    .classCounts = {40, 30, 20},
                    .leftOut = {"column ID: it counts the rows"},
                    .notes = {"1 input with one value in all rows: stem"}};
    return info;
}

data::DatasetInfo regression(std::vector<std::string> inputs, std::vector<std::string> targets)
{
    data::DatasetInfo info;
    info.task = data::TaskKind::Regression;
    info.name = "file";
    info.origin = "/tables/heat.csv";
    info.inputNames = std::move(inputs);
    info.targetNames = std::move(targets);
    info.reading.truth = "column kelvin, the last one";
    return info;
}

} // namespace

/// What the Search page says of the study it shows.
class TestSearchPage : public QObject
{
    Q_OBJECT

    StudySession m_session{nullptr, snac::test::shippedInUse(),
                           [](const study::StudyJob& job) { return fake::run(job); }};
    StudyModel m_model;
    std::unique_ptr<SearchPage> m_page;

    PageHeader* show(const data::DatasetInfo& info)
    {
        auto summary = fake::summary(4);
        summary.start.dataset = info;
        m_model.load(summary);
        return m_page->findChild<PageHeader*>();
    }

private slots:
    void init() { m_page = std::make_unique<SearchPage>(&m_session, &m_model); }

    /// Inputs, truth and classes as they were taken: in short beside the title, in full in its tip.
    void theHeaderSaysWhatWasRead_data()
    {
        QTest::addColumn<int>("guise");
        QTest::newRow("classes") << 0;
        QTest::newRow("numbers") << 1;
    }

    void theHeaderSaysWhatWasRead()
    {
        QFETCH(int, guise);
        const data::DatasetInfo info =
            guise == 0 ? classification() : regression({"a", "b"}, {"kelvin", "bar"});
        const PageHeader* header = show(info);
        const auto lines = data::readingLines(info);
        QVERIFY(lines.size() >= 3);
        for (const data::ReadingLine& line : lines) {
            const QString said = QString::fromStdString(line.name + ": " + line.text).toHtmlEscaped();
            QVERIFY2(header->toolTip().contains(said),
                     qPrintable(said + QLatin1Char('\n') + header->toolTip()));
        }
        QCOMPARE(header->subtitle(), guise == 0 ? QStringLiteral("flowers <x>.csv: 2 inputs, 3 classes")
                                                : QStringLiteral("heat.csv: 2 inputs, 2 targets"));
    }

    /// Of a study that is opened too: what the data warned of is kept with it, and a run says it once.
    void warningsOfTheDataStay()
    {
        auto summary = fake::summary(4);
        summary.start.dataWarnings = {"class c has 4 test rows"};
        summary.start.notes = {};
        m_model.load(summary);
        QCOMPARE(m_page->banner(), QStringLiteral("class c has 4 test rows"));
        summary.start.notes = {"class c has 4 test rows", "something else"};
        m_model.load(summary);
        QCOMPARE(m_page->banner(), QStringLiteral("class c has 4 test rows\nsomething else"));
        m_model.clear();
        QVERIFY(m_page->banner().isEmpty());
    }

    void oneIsNotSeveral()
    {
        QCOMPARE(show(regression({"a"}, {"kelvin"}))->subtitle(),
                 QStringLiteral("heat.csv: 1 input, 1 target"));
        data::DatasetInfo info = classification();
        info.classNames = {"rose"};
        QCOMPARE(show(info)->subtitle(), QStringLiteral("flowers <x>.csv: 2 inputs, 1 class"));
    }

    void nothingStaysOfAStudyThatIsClosed()
    {
        show(classification());
        m_model.clear();
        QVERIFY(m_page->findChild<PageHeader*>()->toolTip().isEmpty());
        QVERIFY(m_page->findChild<PageHeader*>()->subtitle().isEmpty());
    }
};

QTEST_MAIN(TestSearchPage)
#include "tst_search_page.moc"
