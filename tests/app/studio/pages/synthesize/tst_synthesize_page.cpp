// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The Synthesize page in its window, with a stand-in for the tools.
#include "../../../../test_environment.h"
#include "../../fake_compression.h"
#include "../../fake_synthesis.h"

#include "snac/studio/pages/compress/compress_page.h"
#include "snac/studio/pages/search/search_page.h"
#include "snac/studio/pages/synthesize/synthesis_table.h"
#include "snac/studio/pages/synthesize/synthesize_header.h"
#include "snac/studio/pages/synthesize/synthesize_page.h"
#include "snac/studio/shell/main_window.h"
#include "snac/widgets/cards/trial_table.h"

#include <QCheckBox>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace snac;
using namespace snac::studio;

namespace {

class Answers : public Prompts
{
public:
    QString folder;
    QString file;
    QStringList asked;
    bool agree = true;

    QString openFolder(QWidget*, const QString&, const QString&) override { return folder; }
    QString saveFile(QWidget*, const QString&, const QString&, const QString&) override { return file; }
    void confirm(QWidget*, const QString&, const QString& text, const QString&, const QString&,
                 std::function<void(bool)> answer) override
    {
        asked << text;
        answer(agree);
    }
};

} // namespace

class TestSynthesizePage : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<Answers> m_answers;
    std::shared_ptr<fake::HardwareAsked> m_asked;
    std::unique_ptr<MainWindow> m_window;

    [[nodiscard]] QString path(const char* name) const
    {
        return m_folder->filePath(QString::fromLatin1(name));
    }
    [[nodiscard]] SynthesizePage* page() const { return m_window->page<SynthesizePage>(); }
    [[nodiscard]] SynthesisSession* session() const { return page()->session(); }
    template<class T>
    [[nodiscard]] T* part(const char* name) const
    {
        return page()->findChild<T*>(QString::fromLatin1(name));
    }
    [[nodiscard]] QPushButton* startButton() const { return part<QPushButton>("synthesisStart"); }
    [[nodiscard]] QList<widgets::StageRow*> rows() const
    {
        QList<widgets::StageRow*> shown;
        for (auto* row : page()->findChildren<widgets::StageRow*>()) {
            if (!row->isHidden()) {
                shown << row;
            }
        }
        return shown;
    }

    void make()
    {
        m_window.reset();
        auto workers = fake::hardwareWorkers(m_asked);
        const auto local =
            fake::compressWorkers(std::make_shared<fake::Asked>(), fake::steps({fake::precision(8, 3)}));
        workers.compress = local.compress;
        workers.steps = local.steps;
        workers.network = local.network;
        workers.testStep = local.testStep;
        workers.floatScores = local.floatScores;
        WindowOptions options;
        options.environment = test::shippedInUse();
        options.settings = m_settings.get();
        options.prompts = m_answers.get();
        options.runner = [](const study::StudyJob& job) { return fake::run(job); };
        options.studyFolder = m_folder->path();
        options.compress = workers;
        m_window = std::make_unique<MainWindow>(std::move(options));
        m_window->resize(1280, 800);
        m_window->show();
    }

    /// False where the page does not become ready.
    [[nodiscard]] bool load()
    {
        auto summary = fake::summary(6);
        summary.start.file = path("fake.snac").toStdString();
        m_window->model()->load(summary);
        m_window->model()->select(3);
        m_window->showPage("synthesize");
        return QTest::qWaitFor([this] { return startButton()->isEnabled(); }, 30000);
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<QSettings>(path("settings.ini"), QSettings::IniFormat);
        m_answers = std::make_unique<Answers>();
        m_asked = std::make_shared<fake::HardwareAsked>();
        make();
    }
    void cleanup()
    {
        m_asked->gate.let(1000);
        m_window.reset();
    }

    void explainsItselfWithoutAStudy()
    {
        m_window->showPage("synthesize");
        QVERIFY(part<QLabel>("synthesisEmpty")->isVisible());
        QVERIFY(part<QLabel>("synthesisEmpty")->text().contains("No study is open"));
        QVERIFY(!startButton()->isEnabled());
    }

    void fromClickToResult()
    {
        QVERIFY(load());
        QTRY_VERIFY(session()->previewed());
        QCOMPARE(page()->table()->figure(0, 1), QString("100")); // the estimate stands before anything is run
        QCOMPARE(page()->table()->figure(0, 2), QString("–"));
        QTest::mouseClick(startButton(), Qt::LeftButton);
        QTRY_COMPARE(session()->records().size(), std::size_t(1));
        QCOMPARE(m_asked->synthesized().front().point.trial, std::optional(3));
        QCOMPARE(m_asked->synthesized().front().point.board, std::string("vu13p"));
        QCOMPARE(page()->table()->figure(0, 2), QString("125"));
        QVERIFY(page()->description().contains(
            QStringLiteral("integers and RTL agree bit for bit on 1\u202F000 rows")));
        QVERIFY2(page()->description().contains("float 75.41 % · integers 75.22 % · RTL 75.22 %"),
                 qPrintable(page()->description()));
        QVERIFY(part<QPlainTextEdit>("synthesisLog")->toPlainText().contains("design: mapping"));
        QTRY_VERIFY2(page()->description().contains("Expected of Yosys by the additions: "),
                     qPrintable(page()->description())); // beside what was counted then
        QVERIFY(page()->description().contains("Yosys counts cells after mapping"));
        QCOMPARE(rows().size(), 1);
        QCOMPARE(rows().front()->state(), widgets::StageRow::State::Done);
        QVERIFY(!part<QPushButton>("synthesisCalibrate")->isEnabled());
        QVERIFY(part<QPushButton>("synthesisCalibrate")->toolTip().contains("Yosys"));
        auto* numbers = part<QTableWidget>("profileTable");
        QCOMPARE(numbers->rowCount(), 2);
        QCOMPARE(numbers->item(1, 0)->text(), QString("dense_1"));
        QCOMPARE(numbers->item(1, 3)->text(), QString("1.2 %"));
        QCOMPARE(numbers->item(1, 6)->text(), QString("1 of 5"));
        QCOMPARE(numbers->item(1, 7)->text(), QString("75.30 %"));
        QVERIFY(part<QLabel>("profileCaption")->text().contains("75.22 %"));
    }

    void cSimulationIsAskedForByATick()
    {
        QVERIFY(load());
        auto* tick = part<QCheckBox>("synthesisCheckHls");
        QVERIFY(tick->isVisible() && tick->isEnabled() && !tick->isChecked());
        QTest::mouseClick(startButton(), Qt::LeftButton);
        QTRY_COMPARE(session()->records().size(), std::size_t(1));
        QTest::mouseClick(tick, Qt::LeftButton, {}, {8, tick->height() / 2});
        QVERIFY(tick->isChecked());
        QTest::mouseClick(startButton(), Qt::LeftButton);
        QTRY_COMPARE(session()->records().size(), std::size_t(2));
        const auto asked = m_asked->synthesized();
        QCOMPARE(asked[0].checkHls, false);
        QCOMPARE(asked[1].checkHls, true);
    }

    void theEstimateIsOfTheChoice()
    {
        QVERIFY(load());
        QTRY_COMPARE(page()->table()->figure(0, 1), QString("100"));
        page()->choosePoint({4, {}});
        QVERIFY(page()->table()->figure(0, 1) != QString("100")); // that was of trial 3
        QTRY_COMPARE(page()->table()->figure(0, 1), QString("101"));
    }

    /// Window and `snac synth --json` show one number: both are made of the same document.
    void theTableEqualsTheDocumentOfTheTerminal()
    {
        QVERIFY(load());
        page()->start();
        QTRY_COMPARE(session()->records().size(), std::size_t(1));
        QFile file(QString::fromStdString(session()->records().front().folder) + "/synthesis.json");
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject document = QJsonDocument::fromJson(file.readAll()).object();
        const QJsonObject estimate = document.value("estimate").toObject();
        const char* const keys[] = {"lut", "ff", "dsp", "bram18", "clock_cycles"};
        for (int row = 0; row < 5; ++row) {
            const auto key = QString::fromLatin1(keys[row]);
            bool tool = false;
            bool priced = false;
            QCOMPARE(page()->table()->figure(row, 2).toDouble(&tool), document.value(key).toDouble());
            QVERIFY(estimate.contains(key) && document.contains(key));
            QCOMPARE(page()->table()->figure(row, 1).toDouble(&priced), estimate.value(key).toDouble());
            QVERIFY2(tool && priced, keys[row]);
        }
        QCOMPARE(page()->table()->figure(5, 2).toDouble(), 50.0); // ns: 10 cycles of 5
    }

    void jobsQueueAndOneIsCancelledHalfWay()
    {
        m_asked->gate.let(-1000);
        QVERIFY(load());
        page()->start();
        QTRY_COMPARE(m_asked->gate.standing(), 1);
        QTRY_COMPARE(rows().size(), 1);
        QTRY_COMPARE(rows().front()->stage(), int(jobs::HardwareStage::Synthesize));
        page()->choosePoint({4, {}});
        page()->start();
        QCOMPARE(rows().size(), 2);
        QCOMPARE(session()->entries()[1].state, jobs::State::Waiting);
        QVERIFY(session()->isBusy());
        const QString folder = session()->entries()[0].folder;
        QCOMPARE(page()->header()->choice().point.trial, 4);
        widgets::StageRow* first = nullptr;
        for (auto* row : rows()) {
            first = row->title().startsWith("#3") ? row : first;
        }
        QVERIFY(first);
        QTest::mouseClick(first, Qt::LeftButton, {}, {6, 6}); // shows what that job is of
        QCOMPARE(page()->header()->choice().point.trial, 3);
        QVERIFY(part<QPlainTextEdit>("synthesisLog")->toPlainText().contains("mapping"));
        QTest::mouseClick(first->findChild<QPushButton*>("stageCancel"), Qt::LeftButton);
        QTRY_COMPARE(session()->entries()[0].state, jobs::State::Interrupted);
        QCOMPARE(first->state(), widgets::StageRow::State::Cancelled);
        QVERIFY(first->remark().contains("nothing was kept"));
        QVERIFY(!QFile::exists(folder));
        m_asked->gate.let(1);
        QTRY_COMPARE(session()->entries()[1].state, jobs::State::Done);
        QVERIFY(QFile::exists(session()->entries()[1].folder));
        QVERIFY(!session()->isBusy());
    }

    void aFailureSaysWhy()
    {
        m_asked->failure = "there is no disk left";
        m_asked->failureFile =
            "/home/somebody/a long way off/study-synthesis/trial-17-yosys.failed/design.log";
        QVERIFY(load());
        page()->start();
        QTRY_COMPARE(rows().size(), 1);
        QTRY_COMPARE(rows().front()->state(), widgets::StageRow::State::Failed);
        // A row ends where there is no more room, so the reason comes before the file.
        QVERIFY(rows().front()->remark().startsWith("there is no disk left ("));
        QVERIFY(rows().front()->remark().endsWith("design.log)"));
        QVERIFY(session()->records().empty());
        QVERIFY(part<QPlainTextEdit>("synthesisLog")
                    ->toPlainText()
                    .split('\n')
                    .last()
                    .startsWith("there is no disk left ("));
    }

    void aDesignThatIsWrongIsAFailure()
    {
        m_asked->mismatches = 7;
        QVERIFY(load());
        page()->start();
        QTRY_COMPARE(rows().size(), 1);
        QTRY_COMPARE(rows().front()->state(), widgets::StageRow::State::Failed);
        QVERIFY(rows().front()->remark().contains(
            QStringLiteral("differs from the integers on 7 of 1\u202F000 rows")));
        QVERIFY(session()->records().empty());
    }

    void closingDuringAJobAsksAndStops()
    {
        m_asked->gate.let(-1000);
        QVERIFY(load());
        page()->start();
        QTRY_COMPARE(m_asked->gate.standing(), 1);
        const QString folder = session()->entries()[0].folder;
        m_answers->agree = false;
        QVERIFY(!m_window->close());
        QCOMPARE(m_answers->asked.size(), 1);
        QVERIFY(m_answers->asked.front().contains("synthesis"));
        m_answers->agree = true;
        m_window->close();
        QTRY_VERIFY(!m_window->isVisible());
        QVERIFY(!QFile::exists(folder));
    }

    void resultsAreFoundAgain()
    {
        QVERIFY(load());
        page()->start();
        QTRY_COMPARE(session()->records().size(), std::size_t(1));
        make(); // the program is started again
        QVERIFY(load());
        QTRY_COMPARE(session()->records().size(), std::size_t(1));
        QCOMPARE(rows().size(), 1);
        QCOMPARE(page()->table()->figure(0, 2), QString("125"));
        QVERIFY(!m_window->page<SearchPage>()->plot()->describe(3).isEmpty());
        QVERIFY(m_window->page<SearchPage>()->plot()->describe(3).contains("Yosys 0.23 12.50 %"));
    }

    void theArrowGoesFromEstimateToTool()
    {
        QVERIFY(load());
        page()->start();
        QTRY_COMPARE(session()->records().size(), std::size_t(1));
        m_window->showPage("search");
        auto* plot = m_window->page<SearchPage>()->plot();
        plot->setXAxis("lut_pct");
        plot->setYAxis("accuracy");
        plot->replotNow();
        const QPointF from = plot->position(3);
        const QPointF to = plot->arrowEnd(3);
        QVERIFY(!from.isNull() && !to.isNull());
        QCOMPARE(to.y(), from.y()); // the network is the same
        QVERIFY(to.x() > from.x()); // 12.5 % instead of 4 %
        QVERIFY(plot->arrowEnd(4).isNull());
        QVERIFY(plot->describe(3).contains("estimate 4.00 %"));
    }

    void theMenuOfTheTableLeadsHere()
    {
        QVERIFY(load());
        m_window->showPage("search");
        auto* table = m_window->page<SearchPage>()->table();
        table->setSelectedTrial(5);
        QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), table->mapToGlobal(QPoint(20, 20)));
        QApplication::sendEvent(table, &event);
        auto* menu = m_window->findChild<QMenu*>("hardwareMenu");
        QVERIFY(menu);
        menu->findChild<QAction*>("menuSynthesize")->trigger();
        menu->close();
        QCOMPARE(m_window->currentPage(), QString("synthesize"));
        QCOMPARE(page()->header()->choice().point, (SynthesisPoint{5, {}}));
        QVERIFY(m_asked->synthesized().empty()); // nothing runs before the user starts it
    }

    void aStepComesFromTheCompressPage()
    {
        QVERIFY(load());
        auto* compress = m_window->page<CompressPage>();
        QTRY_VERIFY(!compress->model()->steps().empty());
        const auto step = compress->model()->step(1);
        const auto name = QString::fromStdString(step->branch.key() + "/" + std::to_string(step->round));
        Q_EMIT m_window->findChild<Workbench*>()->synthesisWanted(step->branch.trial, name);
        QCOMPARE(page()->header()->choice().point.step, name);
        QVERIFY(!part<QComboBox>("synthesisPrecision")->isEnabled()); // it has its own
        QVERIFY(page()->description().contains("as on the Compress page"));
        page()->start();
        QTRY_COMPARE(m_asked->synthesized().size(), std::size_t(1));
        QCOMPARE(m_asked->synthesized().front().point.step, name.toStdString());
        QVERIFY(!m_asked->synthesized().front().point.trial);
    }

    void wrongPrecisionIsSaid()
    {
        QVERIFY(load());
        auto* text = part<QLineEdit>("synthesisPrecisionText");
        text->setFocus();
        text->selectAll();
        QTest::keyClicks(text, "ap_fixed<99,1>");
        QTest::keyClick(text, Qt::Key_Return);
        QVERIFY(!startButton()->isEnabled());
        QVERIFY(!page()->banner().isEmpty());
        text->selectAll();
        QTest::keyClicks(text, "ap_fixed<4,1>");
        QTest::keyClick(text, Qt::Key_Return);
        QTRY_VERIFY(startButton()->isEnabled());
        page()->start();
        QTRY_COMPARE(m_asked->synthesized().size(), std::size_t(1));
        QCOMPARE(m_asked->synthesized().front().point.precision->toString(), std::string("ap_fixed<4,1>"));
    }

    void productsAndReuseAreChosen()
    {
        QVERIFY(load());
        auto* products = part<QComboBox>("synthesisMultipliers");
        QCOMPARE(products->currentText(), QString("adders"));
        products->setFocus();
        QTest::keyClick(products, Qt::Key_Down);
        QCOMPARE(products->currentText(), QString("dsp"));
        QTest::mouseClick(part<QCheckBox>("synthesisWithoutReuse"), Qt::LeftButton);
        QTRY_VERIFY(startButton()->isEnabled());
        QTRY_VERIFY(
            page()->description().contains(u"1\u202f234 LUT (1\u202f000 to 1\u202f500), 0 FF, 12 DSP"));
        page()->start();
        QTRY_COMPARE(m_asked->synthesized().size(), std::size_t(1));
        const jobs::PointRequest asked = m_asked->synthesized().front().point;
        QCOMPARE(asked.multipliers, synthesis::Multipliers::Dsp);
        QVERIFY(asked.withoutReuse);
        QTRY_COMPARE(rows().size(), 1);
        // RTL has the choice; in other forms tools choose themselves.
        m_answers->folder = m_folder->path();
        for (const char* form : {"hls", "verilog"}) {
            part<QMenu>("exportForms")->findChild<QAction*>(QString("export-") + form)->trigger();
        }
        QTRY_COMPARE(m_asked->exported().size(), std::size_t(2));
        QCOMPARE(m_asked->exported()[0].point.multipliers, synthesis::Multipliers::Adders);
        QCOMPARE(m_asked->exported()[1].point.multipliers, synthesis::Multipliers::Dsp);
    }

    /// The row of a finished job must not look as if the empty figures were its own.
    void whatWasNotBuiltThatWaySaysSo()
    {
        QVERIFY(load());
        page()->start();
        QTRY_COMPARE(session()->records().size(), std::size_t(1));
        QTRY_COMPARE(page()->table()->figure(0, 2), QString("125"));
        QVERIFY(rows().front()->isChosen());
        auto* products = part<QComboBox>("synthesisMultipliers");
        products->setFocus();
        QTest::keyClick(products, Qt::Key_Down);
        QCOMPARE(page()->table()->figure(0, 2), QString("–"));
        QVERIFY(!rows().front()->isChosen());
        QVERIFY2(page()->description().contains("There are results of this point as: vu13p, 5 ns"),
                 qPrintable(page()->description()));
        QTest::mouseClick(rows().front(), Qt::LeftButton, {}, {6, 6});
        QCOMPARE(products->currentText(), QString("adders"));
        QCOMPARE(page()->table()->figure(0, 2), QString("125"));
        QVERIFY(rows().front()->isChosen());
        QVERIFY(!page()->description().contains("There are results"));
    }

    /// What is chosen while a job runs is not what that job is of.
    void productsAreChangedWhileAJobRuns()
    {
        m_asked->gate.let(-1000);
        QVERIFY(load());
        page()->start();
        QTRY_COMPARE(m_asked->gate.standing(), 1);
        auto* products = part<QComboBox>("synthesisMultipliers");
        products->setFocus();
        QTest::keyClick(products, Qt::Key_Down);
        m_asked->gate.let(1000);
        QTRY_COMPARE(session()->records().size(), std::size_t(1));
        QCOMPARE(page()->table()->figure(0, 2), QString("–"));
        QVERIFY(!rows().front()->isChosen());
        QVERIFY(page()->description().contains("There are results of this point as: vu13p, 5 ns"));
        page()->start(); // as it is chosen now
        QTRY_COMPARE(session()->records().size(), std::size_t(2));
        QCOMPARE(page()->table()->figure(0, 2), QString("125"));
        QCOMPARE(products->currentText(), QString("dsp"));
    }

    /// A choice that changed nothing of what was built does not hide the result.
    void reuseOneWhereNothingIsReused()
    {
        QVERIFY(load());
        auto* reuse = part<QCheckBox>("synthesisWithoutReuse");
        QTest::mouseClick(reuse, Qt::LeftButton);
        QVERIFY(reuse->isChecked());
        QTRY_VERIFY(startButton()->isEnabled());
        page()->start();
        QTRY_COMPARE(session()->records().size(), std::size_t(1));
        QVERIFY(m_asked->synthesized().front().point.withoutReuse);
        QCOMPARE(page()->table()->figure(0, 2), QString("125"));
        QVERIFY(!reuse->isChecked());
        QVERIFY(rows().front()->isChosen());
    }

    void theOutputStageIsSeenAndChosen()
    {
        QVERIFY(load());
        auto* output = part<QComboBox>("synthesisOutput");
        QVERIFY(output->isVisible());
        QCOMPARE(output->currentText(), QString("logits"));
        output->setFocus();
        QTest::keyClick(output, Qt::Key_Down);
        QCOMPARE(output->currentText(), QString("argmax"));
        QTRY_VERIFY(startButton()->isEnabled());
        page()->start();
        QTRY_COMPARE(m_asked->synthesized().size(), std::size_t(1));
        QCOMPARE(m_asked->synthesized().front().point.output, fixedpoint::OutputStage::Argmax);
        page()->choosePoint({4, {}}); // of another one nobody chose it
        QCOMPARE(output->currentText(), QString("logits"));
    }

    void warningsStandBeforeTheRun()
    {
        m_asked->warnings = {"dense_1 has 4,096 products under Latency"};
        QVERIFY(load());
        QTRY_VERIFY(page()->banner().contains(QStringLiteral("4\u202F096 products")));
        QVERIFY(startButton()->isEnabled());
    }

    /// What the mouse was about to press is not somewhere else when there is something to say.
    void theBannerMovesNothing()
    {
        QVERIFY(load());
        QTRY_VERIFY(startButton()->isEnabled());
        QVERIFY2(page()->banner().isEmpty(), qPrintable(page()->banner()));
        const auto places = [this] {
            QList<QRect> all;
            for (const char* name : {"synthesisStart", "synthesisJobs", "synthesisOutput", "synthesisTabs"}) {
                auto* const one = part<QWidget>(name);
                all << QRect(one->mapTo(page(), QPoint()), QSize(one->width(), 1));
            }
            return all;
        };
        const QList<QRect> before = places();
        m_asked->warnings = {"dense_1 has 4,096 products under Latency"};
        page()->choosePoint({4, {}});
        QTRY_VERIFY(page()->banner().contains(QStringLiteral("4\u202F096 products")));
        QCOMPARE(places(), before);
        page()->choosePoint({3, {}});
        QVERIFY(page()->banner().contains(
            QStringLiteral("4\u202F096 products"))); // until the next answer is there
        m_asked->warnings.clear();
        page()->choosePoint({4, {}});
        QTRY_VERIFY(page()->banner().isEmpty());
        QCOMPARE(places(), before);
    }

    void missingToolsSayWhatToInstall()
    {
        m_asked->toolsMissing = true;
        auto summary = fake::summary(6);
        summary.start.file = path("fake.snac").toStdString();
        m_window->model()->load(summary);
        m_window->model()->select(3);
        m_window->showPage("synthesize");
        QTRY_VERIFY(page()->banner().contains("install the Debian package yosys"));
        QVERIFY(!startButton()->isEnabled());
        QVERIFY(part<QPushButton>("synthesisExport")->isEnabled());
    }

    void exportsIntoAFolderOfItsOwn()
    {
        QVERIFY(load());
        m_answers->folder = m_folder->path();
        part<QMenu>("exportForms")->findChild<QAction*>("export-bundle")->trigger();
        QTRY_COMPARE(m_asked->exported().size(), std::size_t(1));
        QCOMPARE(m_asked->exported().front().form, std::string("bundle"));
        QCOMPARE(QString::fromStdString(m_asked->exported().front().folder), path("fake-trial-3-bundle"));
        QTRY_COMPARE(rows().size(), 1);
        QTRY_COMPARE(rows().front()->state(), widgets::StageRow::State::Done);
    }

    void reportsAreWritten()
    {
        QVERIFY(load());
        page()->start();
        QTRY_COMPARE(session()->records().size(), std::size_t(1));
        m_answers->file = path("report.html");
        QTest::mouseClick(part<QPushButton>("synthesisHtml"), Qt::LeftButton);
        QFile html(path("report.html"));
        QVERIFY(html.open(QIODevice::ReadOnly));
        const QByteArray text = html.readAll();
        QVERIFY(text.contains("Yosys 0.23") && text.contains("+25.0 %") && text.contains("dense_1"));
        m_answers->file = path("report.pdf");
        QTest::mouseClick(part<QPushButton>("synthesisPdf"), Qt::LeftButton);
        QFile pdf(path("report.pdf"));
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        QVERIFY(pdf.read(5) == "%PDF-" && pdf.size() > 2000);
    }

    void anotherStudyShowsItsOwnResults()
    {
        QVERIFY(load());
        page()->start();
        QTRY_COMPARE(session()->records().size(), std::size_t(1));
        auto other = fake::summary(4);
        other.start.file = path("other.snac").toStdString();
        m_window->model()->load(other);
        QTRY_VERIFY(session()->records().empty());
        QVERIFY(m_window->page<SearchPage>()->plot()->arrowEnd(3).isNull());
    }
};

QTEST_MAIN(TestSynthesizePage)
#include "tst_synthesize_page.moc"
