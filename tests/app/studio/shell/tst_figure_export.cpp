// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The figure as the menu writes it: a reader who has nothing but the file knows what it shows.
#include "../../../test_environment.h"
#include "../fake_study.h"

#include "snac/reports/report.h"
#include "snac/studio/pages/search/search_page.h"
#include "snac/studio/shell/main_window.h"
#include "snac/widgets/plots/objective_plot.h"
#include "snac/widgets/plots/replay_bar.h"

#include <QAction>
#include <QFile>
#include <QImage>
#include <QMenu>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QXmlStreamReader>

using namespace snac;
using namespace snac::studio;

namespace {

/// Gives the file that the menu asks for.
class Answers : public Prompts
{
public:
    QString file;
    QString saveFile(QWidget*, const QString&, const QString&, const QString&) override { return file; }
};

/// What is drawn as text, a line each. Words that stand in one piece are one line.
QString textsOf(const QString& file)
{
    QFile svg(file);
    QString texts;
    if (svg.open(QIODevice::ReadOnly)) {
        QXmlStreamReader xml(&svg);
        while (!xml.atEnd()) {
            if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QLatin1String("text")) {
                texts += xml.readElementText().trimmed() + QLatin1Char('\n');
            }
        }
    }
    return texts;
}

} // namespace

class TestFigureExport : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QSettings m_settings{m_folder.filePath("settings.ini"), QSettings::IniFormat};
    Answers m_answers;
    std::unique_ptr<MainWindow> m_window;

    QString exported(const QString& name)
    {
        m_answers.file = m_folder.filePath(name);
        m_window->findChild<QAction*>("exportFigure")->trigger();
        return m_answers.file;
    }

    void load(bool simulated, study::Risk risk = study::Risk::Expected)
    {
        auto summary = fake::summary(12);
        summary.start.config.name = "a study & its name";
        summary.start.dataset.simulated = simulated;
        summary.start.config.risk = risk;
        m_window->model()->load(study::summarize(summary.start, summary.trials, summary.generations));
        m_window->showPage("search");
        QVERIFY(m_window->findChild<QAction*>("exportFigure")->isEnabled());
    }

private slots:
    void init()
    {
        m_window = std::make_unique<MainWindow>(
            WindowOptions{snac::test::processEnvironment(), &m_settings, nullptr, &m_answers,
                          [](const study::StudyJob& job) { return fake::run(job); }, m_folder.path()});
        m_window->resize(1280, 720);
        m_window->show();
    }
    void cleanup() { m_window.reset(); }

    void theDrawingSaysWhatItShows_data()
    {
        QTest::addColumn<bool>("simulated");
        QTest::addColumn<bool>("pessimistic");
        QTest::newRow("simulated") << true << false;
        QTest::newRow("simulated, upper bounds") << true << true;
        QTest::newRow("measured data") << false << false;
    }

    void theDrawingSaysWhatItShows()
    {
        QFETCH(bool, simulated);
        QFETCH(bool, pessimistic);
        load(simulated, pessimistic ? study::Risk::Pessimistic : study::Risk::Expected);
        const QString texts = textsOf(exported("front.svg"));
        const auto has = [&](const QString& text) { return texts.contains(text); };
        QVERIFY2(has("a study & its name\n"), qPrintable(texts));
        QCOMPARE(has("simulated data: "), simulated);
        // The two axes: name, unit and where the numbers come from.
        QVERIFY2(has("Accuracy [%] (validation)\n"), qPrintable(texts));
        QVERIFY2(has(pessimistic ? "LUT, upper bound [%] (estimate with own weights on VU13P)\n"
                                 : "LUT [%] (estimate with own weights on VU13P)\n"),
                 qPrintable(texts));
        // The line below the title is that of the report's picture of the same study.
        const auto summary = m_window->model()->summary();
        const auto caption = study::figureCaption(summary.start, summary.trials.size(), summary.hypervolume);
        QVERIFY2(has(QString::fromStdString(caption) + QLatin1Char('\n')), qPrintable(texts));
        QVERIFY(QString::fromStdString(study::frontSvg(summary))
                    .contains(QString::fromStdString(caption).toHtmlEscaped()));
    }

    /// Pictures have the lines of the drawing above the plot: with the title the image is another one.
    void thePictureHasThemToo()
    {
        load(true);
        const QImage titled(exported("front.png"));
        QVERIFY(!titled.isNull());
        m_window->page<SearchPage>()->plot()->setCaption({}, {});
        const QString bare = m_folder.filePath("bare.png");
        QVERIFY(m_window->page<SearchPage>()->plot()->exportPng(bare));
        const QImage plain(bare);
        QCOMPARE(titled.size(), plain.size());
        const auto head = [](const QImage& image) {
            return image.copy(0, 0, image.width(), image.height() / 12);
        };
        QVERIFY(head(titled) != head(plain));
    }

    /// The numbers of the plot say the same of themselves, and of which generation they are.
    void theDataHaveTheCaptionToo()
    {
        load(true);
        const auto text = [&](const QString& name) {
            QFile file(exported(name));
            return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
        };
        const auto summary = m_window->model()->summary();
        const QString caption = QString::fromStdString(
            study::figureCaption(summary.start, summary.trials.size(), summary.hypervolume));
        const QString now = text("front.csv");
        QVERIFY2(now.startsWith("# a study & its name\n# " + caption + '\n'), qPrintable(now));
        QCOMPARE(now.count('\n'), 2 + 1 + 12);
        m_window->page<SearchPage>()->replay()->setPosition(0);
        const QString past = text("past.csv");
        QVERIFY2(past.contains(", after generation 0\n"), qPrintable(past));
        QVERIFY(past.contains("hypervolume 12.5,")); // as it is recorded
    }

    void tablesAreWrittenAsTheyRead_data()
    {
        QTest::addColumn<int>("entry");
        QTest::addColumn<QByteArray>("begin");
        QTest::newRow("csv") << 0 << QByteArray("trial,");
        QTest::newRow("md") << 1 << QByteArray("| trial |");
        QTest::newRow("tex") << 2 << QByteArray("\\begin{tabular}");
    }

    void tablesAreWrittenAsTheyRead()
    {
        QFETCH(int, entry);
        QFETCH(QByteArray, begin);
        load(true);
        m_answers.file = m_folder.filePath(QStringLiteral("table.%1").arg(QTest::currentDataTag()));
        auto* button = m_window->page<SearchPage>()->findChild<QToolButton*>("tableExport");
        QVERIFY(button && button->isVisible());
        button->menu()->actions()[entry]->trigger();
        QFile file(m_answers.file);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith(begin));
    }

    /// The hypervolume of the figure is that of the front it shows, also where the last generation is not
    /// finished.
    void anUnfinishedGenerationCounts()
    {
        auto summary = fake::summary(12);
        auto better = *fake::trial(12, 0.99, 0.5, 1);
        summary.trials.push_back(better);
        m_window->model()->load(study::summarize(summary.start, summary.trials, summary.generations));
        const auto now = m_window->model()->summary();
        QVERIFY(now.hypervolume != now.generations.back().hypervolume);
        const QString texts = textsOf(exported("open.svg"));
        const auto caption = study::figureCaption(now.start, now.trials.size(), now.hypervolume);
        QVERIFY2(texts.simplified().contains(QString::fromStdString(caption)), qPrintable(texts));
    }
};

QTEST_MAIN(TestFigureExport)
#include "tst_figure_export.moc"
