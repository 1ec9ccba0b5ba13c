// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tour.h"

#include "main_window.h"
#include "manual_window.h"
#include "study_paths.h"
#include "tour_reports.h"

#include "snac/base/number_text.h"
#include "snac/base/text_file.h"
#include "snac/data/prepare.h"
#include "snac/studio/pages/calibrate/calibrate_page.h"
#include "snac/studio/pages/compress/compress_page.h"
#include "snac/studio/pages/data/data_page.h"
#include "snac/studio/pages/learn/learn_page.h"
#include "snac/studio/pages/search/search_page.h"
#include "snac/studio/pages/setup/board_page.h"
#include "snac/studio/pages/setup/document_editor.h"
#include "snac/studio/pages/setup/setup_page.h"
#include "snac/studio/pages/synthesize/synthesize_page.h"
#include "snac/widgets/fields/field_form.h"
#include "snac/widgets/fields/yaml_editor.h"
#include "snac/widgets/lesson/lesson_text.h"
#include "snac/widgets/plots/parallel_plot.h"
#include "snac/widgets/plots/plot_canvas.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCursor>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSettings>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTextStream>
#include <QThread>

#include <algorithm>
#include <functional>

namespace snac::studio {

namespace {

/// Handles events until the condition holds; false after the time.
bool waitFor(const std::function<bool()>& condition, int seconds)
{
    QElapsedTimer timer;
    timer.start();
    while (!condition()) {
        if (timer.elapsed() > 1000LL * seconds) {
            return false;
        }
        QApplication::processEvents(QEventLoop::AllEvents, 20);
        QThread::msleep(5);
    }
    return true;
}

void settle(int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    (void)waitFor([&] { return timer.elapsed() >= milliseconds; }, 60);
}

class Tour
{
public:
    Tour(QString folder, Appearance& appearance, QSize size)
        : m_folder(std::move(folder))
        , m_appearance(appearance)
        , m_size(size)
    {
    }

    int run()
    {
        if (!QDir().mkpath(m_folder)) {
            return fail(QStringLiteral("the folder %1 cannot be made").arg(m_folder));
        }
        m_appearance.setStyle(Style::Light);
        // Boards and calibrations of the user are left alone, and stay out of the pictures.
        qputenv("XDG_DATA_HOME", m_private.filePath(QStringLiteral("data")).toLocal8Bit());
        m_environment =
            std::make_shared<hardware::EnvironmentInUse>(hardware::readEnvironment(hardware::findFolders()));
        QSettings settings(m_private.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
        MainWindow window({m_environment, &settings, nullptr, nullptr, {}, m_private.path()});
        m_window = &window;
        window.resize(m_size);
        window.show();
        const bool done = showSetup() && showProblem() && showData() && showBoard() && showSearch() &&
                          showCharts() && showCompress() && showSynthesize() && showCalibrate() &&
                          showLearn() && showOthers() && showHelp();
        window.page<CompressPage>()->session()->cancel();
        window.page<SynthesizePage>()->session()->cancel();
        window.session()->cancel();
        (void)window.shutdown();
        return done ? 0 : fail(m_problem);
    }

private:
    int fail(const QString& message)
    {
        QTextStream(stderr) << "tour: " << message << '\n';
        return 1;
    }

    bool take(const QString& name)
    {
        m_shown << m_window->currentPage();
        return take(name, *m_window);
    }

    /// The picture of a window in both styles.
    bool take(const QString& name, QWidget& window)
    {
        QCursor::setPos(
            m_window->mapToGlobal(QPoint(2, m_window->height() - 2))); // nothing lights up under the mouse
        for (const Style style : {Style::Dark, Style::Light}) {
            m_appearance.setStyle(style);
            settle(250);
            selectFromFront();
            settle(50);
            for (auto* plot : m_window->findChildren<widgets::PlotCanvas*>()) {
                plot->replotNow();
            }
            const QString file =
                QDir(m_folder).filePath(QStringLiteral("%1-%2.png").arg(name, nameOf(style)));
            if (!window.grab().save(file)) {
                m_problem = QStringLiteral("%1 cannot be written").arg(file);
                return false;
            }
            QTextStream(stdout) << file << '\n';
        }
        return true;
    }

    /// A point of the front: the one that is selected, else one from its middle.
    void selectFromFront()
    {
        const auto& front = m_window->model()->front();
        if (std::ranges::find(front, m_window->model()->selected()) == front.end() && !front.empty()) {
            m_window->model()->select(front[front.size() / 2]);
        }
    }

    bool waitUntilRead()
    {
        bool facts = false;
        auto* document = m_window->page<SetupPage>()->document();
        const auto connection =
            QObject::connect(document, &DocumentEditor::factsReady, [&] { facts = true; });
        document->analyseNow();
        const bool read = waitFor(
            [&] { return document->isCurrent() && (facts || document->analysis()->hasErrors()); }, 60);
        QObject::disconnect(connection);
        if (!read) {
            m_problem = QStringLiteral("the study was not read in time");
        }
        return read;
    }

    bool showSetup()
    {
        m_window->newFromTemplate(QStringLiteral("quick-start.yaml"));
        return waitUntilRead() && take(QStringLiteral("setup"));
    }

    bool showProblem()
    {
        auto* document = m_window->page<SetupPage>()->document();
        document->setValue(QStringLiteral("search.n_trials"), QStringLiteral("-5"));
        document->setValue(QStringLiteral("hls_config.board"), QStringLiteral("vu31p"));
        (void)waitUntilRead();
        (void)document->form()->showField(QStringLiteral("search.n_trials"));
        const bool shown = take(QStringLiteral("setup-problem"));
        while (document->editor()->canUndo()) {
            document->editor()->undo();
        }
        return shown && waitUntilRead();
    }

    /// The simulated jets as a file that a user may have, and the views of it.
    bool showData()
    {
        data::DatasetOptions drawn;
        drawn.rows = 3000;
        RunControl control;
        const auto dataset = data::loadDataset(drawn, control);
        std::string table;
        for (const std::string& name : dataset->info.inputNames) {
            table += name + ",";
        }
        table += "class\n";
        for (Eigen::Index row = 0; row < dataset->samples.rows(); ++row) {
            for (Eigen::Index i = 0; i < dataset->samples.inputs.cols(); ++i) {
                table += significantText(static_cast<double>(dataset->samples.inputs(row, i)), 6) + ",";
            }
            const auto label =
                static_cast<std::size_t>(dataset->samples.labels[static_cast<std::size_t>(row)]);
            table += dataset->info.classNames[label] + "\n";
        }
        const QString file = m_private.filePath(QStringLiteral("my-jets.csv"));
        if (const auto written = replaceTextFile(file.toStdString(), table); !written) {
            m_problem = QString::fromStdString(written.error().toString());
            return false;
        }
        m_window->openFile(file);
        auto* page = m_window->page<DataPage>();
        if (!waitFor([&] { return !page->isReading() && page->answer(); }, 60)) {
            m_problem = QStringLiteral("the data were not read in time");
            return false;
        }
        bool shown = true;
        const char* names[] = {"data-study", "data-classes", "data-inputs", "data-correlations"};
        for (int tab = 0; tab < page->tabs()->count(); ++tab) {
            page->tabs()->setCurrentIndex(tab);
            shown = take(QLatin1String(names[tab]), *m_window) && shown;
        }
        m_shown << page->key();
        m_window->showPage(QStringLiteral("setup"));
        return shown;
    }

    bool showBoard()
    {
        m_window->page<BoardPage>()->showBoard(QStringLiteral("zcu102"));
        m_window->showPage(QStringLiteral("board"));
        auto* document = m_window->page<BoardPage>()->document();
        if (!waitFor([&] { return document->isCurrent(); }, 20)) {
            m_problem = QStringLiteral("the board was not read in time");
            return false;
        }
        const bool shown = take(QStringLiteral("board"));
        m_window->showPage(QStringLiteral("setup"));
        return shown;
    }

    bool showSearch()
    {
        auto* session = m_window->session();
        auto* model = m_window->model();
        m_window->startStudy();
        const auto half = [&] {
            return model->start() && model->counts().counted >= model->start()->config.trials / 2;
        };
        if (!waitFor([&] { return half() || session->state() == SessionState::Failed; }, 1800) || !half()) {
            m_problem =
                session->error().isEmpty() ? QStringLiteral("the study made no progress") : session->error();
            return false;
        }
        if (!take(QStringLiteral("search-running"))) {
            return false;
        }
        if (!waitFor([&] { return !session->isBusy(); }, 1800) ||
            session->state() != SessionState::Finished) {
            m_problem = QStringLiteral("the study did not finish: %1").arg(session->error());
            return false;
        }
        return take(QStringLiteral("search-finished"));
    }

    /// The other two charts beside the trials.
    bool showCharts()
    {
        auto* charts = m_window->findChild<QTabWidget*>(QStringLiteral("charts"));
        charts->setCurrentIndex(1);
        if (!take(QStringLiteral("search-generations"))) {
            return false;
        }
        charts->setCurrentIndex(2);
        return take(QStringLiteral("search-training")) && showSeveral();
    }

    /// Several networks of the front side by side, and all objectives at once.
    bool showSeveral()
    {
        auto* model = m_window->model();
        auto* parallel = m_window->findChild<QAbstractButton*>(QStringLiteral("parallelSwitch"));
        auto* plot = m_window->findChild<widgets::ParallelPlot*>(QStringLiteral("parallelPlot"));
        const auto& front = model->front();
        if (front.size() < 3) {
            m_problem = QStringLiteral("the front is too small to compare");
            return false;
        }
        model->setMarked({front.front(), front[front.size() / 2], front.back()});
        parallel->setChecked(true);
        const double middle = plot->valueAt(0, plot->height() / 2.0);
        plot->setRange(0, widgets::ParallelPlot::Range{middle, plot->valueAt(0, 0.0)});
        const bool shown = take(QStringLiteral("search-compare"));
        parallel->setChecked(false);
        model->setMarked({});
        return shown;
    }

    /// Pages that have no story of their own here, as they are now.
    bool showOthers()
    {
        bool shown = true;
        for (const Page* page : m_window->pages()) {
            if (!m_shown.contains(page->key())) {
                m_window->showPage(page->key());
                shown = take(page->key()) && shown;
            }
        }
        return shown;
    }

    bool showHelp()
    {
        ManualWindow manual(m_window);
        (void)manual.showPage(QStringLiteral("index"));
        manual.show();
        bool shown = take(QStringLiteral("help"), manual);
        (void)manual.showPage(QStringLiteral("glossary"), QStringLiteral("crowding-distance"));
        return take(QStringLiteral("help_glossary"), manual) && shown;
    }

    /// The cheapest network of the front at its own precision, by Yosys; then the arrow it makes.
    bool showSynthesize()
    {
        auto* page = m_window->page<SynthesizePage>();
        auto* session = page->session();
        auto* model = m_window->model();
        const auto& front = model->front();
        const int cheapest = *std::ranges::min_element(front, {}, [&](int number) {
            const auto trial = model->trial(number);
            return trial ? model->value(*trial, study::Quantity::Lut) : 0.0;
        });
        m_window->showPage(QStringLiteral("synthesize"));
        model->select(cheapest);
        page->choosePoint({cheapest, {}});
        const auto known = [&] { return session->previewed() || !session->previewError().isEmpty(); };
        if (!waitFor([&] { return known() && !session->tools().empty(); }, 120) || !session->previewed()) {
            m_problem = QStringLiteral("the point was not read: %1").arg(session->previewError());
            return false;
        }
        if (!take(QStringLiteral("synthesize-before"))) {
            return false;
        }
        if (!session->tools().front().isHere()) {
            return true; // a machine without Yosys: the page says what to install
        }
        page->start();
        const int job = session->entries().back().id;
        const auto over = [&] { return session->entry(job)->isOver(); };
        const auto synthesizes = [&] {
            return over() || session->entry(job)->stage >= static_cast<int>(jobs::HardwareStage::Synthesize);
        };
        if (!waitFor(synthesizes, 600) || !take(QStringLiteral("synthesize-running")) ||
            !waitFor(over, 1200) || session->records().empty()) {
            m_problem = m_problem.isEmpty()
                            ? QStringLiteral("the synthesis did not end: %1").arg(session->entry(job)->error)
                            : m_problem;
            return false;
        }
        page->tabs()->setCurrentIndex(0);
        if (!take(QStringLiteral("synthesize"))) {
            return false;
        }
        m_window->showPage(QStringLiteral("search"));
        model->select(cheapest);
        return take(QStringLiteral("search-synthesized"));
    }

    bool showCalibrate()
    {
        auto* page = m_window->page<CalibratePage>();
        auto* session = page->session();
        const auto settled = [&] { return session->view() && !session->isBusy(); };
        m_window->showPage(QStringLiteral("calibrate"));
        if (!waitFor(settled, 60) || !take(QStringLiteral("calibrate-empty"))) {
            return false;
        }
        const QString table = m_private.filePath(QStringLiteral("invented.csv"));
        if (const auto written =
                replaceTextFile(table.toStdString(), inventedReports(m_environment->now()->shipped));
            !written) {
            m_problem = QString::fromStdString(written.error().toString());
            return false;
        }
        page->add({table});
        session->calibrate();
        if (!waitFor(settled, 300) || !session->view()->report) {
            m_problem = QStringLiteral("the calibration did not end in time");
            return false;
        }
        return take(QStringLiteral("calibrate"));
    }

    /// Every scene of a small problem in its middle, and the end of a generation of the study.
    bool showLearn()
    {
        auto* page = m_window->page<LearnPage>();
        m_window->showPage(page->key());
        const auto show = [&](lesson::Scene scene) {
            page->state()->setScene(scene);
            page->state()->setStep(page->state()->stepCount() * 2 / 3);
        };
        bool shown = true;
        for (int i = 0; i < lesson::sceneCount; ++i) {
            const auto scene = static_cast<lesson::Scene>(i);
            show(scene);
            shown = take(QStringLiteral("learn-") + widgets::sceneKey(scene)) && shown;
        }
        page->chooseSource(QStringLiteral("three_objectives"));
        shown = take(QStringLiteral("learn-three-objectives")) && shown;
        page->chooseSource(QStringLiteral("study"));
        shown = take(QStringLiteral("learn-study")) && shown;
        page->toggleLecture();
        page->lecture()->resize(m_size); // a display without a window manager has no full screen
        show(lesson::Scene::Crowding);
        shown = take(QStringLiteral("learn-lecture"), *page->lecture()) && shown;
        page->toggleLecture();
        return shown;
    }

    /// The knee of the front, compressed as the study file says.
    bool showCompress()
    {
        auto* page = m_window->page<CompressPage>();
        const auto knee = study::kneeTrial(m_window->model()->summary());
        if (!knee) {
            m_problem = QString::fromStdString(knee.error().message);
            return false;
        }
        m_window->showPage(QStringLiteral("compress"));
        if (!waitFor([&] { return page->session()->state() == SessionState::Idle; }, 60)) {
            m_problem = QStringLiteral("the study file was not read: %1").arg(page->session()->error());
            return false;
        }
        // As a user finds it, with what the study file says: options set here would lay the page out anew.
        m_window->model()->select(*knee);
        page->chooseTrial(*knee);
        if (!take(QStringLiteral("compress-before"))) {
            return false;
        }
        page->start();
        const auto some = [&] { return page->model()->steps().size() >= 1 || !page->session()->isBusy(); };
        if (!waitFor(some, 300) || !take(QStringLiteral("compress-running"))) {
            m_problem = m_problem.isEmpty() ? QStringLiteral("the compression made no progress") : m_problem;
            return false;
        }
        if (!waitFor([&] { return !page->session()->isBusy(); }, 600) ||
            page->session()->state() != SessionState::Finished) {
            m_problem = QStringLiteral("the compression did not finish: %1").arg(page->session()->error());
            return false;
        }
        const bool steps = take(QStringLiteral("compress"));
        page->details()->setCurrentIndex(1);
        return steps && take(QStringLiteral("compress-weights"));
    }

    QString m_folder;
    Appearance& m_appearance;
    QSize m_size;
    hardware::EnvironmentInUsePtr m_environment;
    QTemporaryDir m_private; ///< settings and study of the tour; gone afterwards
    MainWindow* m_window = nullptr;
    QStringList m_shown; ///< keys of pages
    QString m_problem;
};

} // namespace

int runTour(const QString& folder, Appearance& appearance, QSize size)
{
    return Tour(folder, appearance, size).run();
}

} // namespace snac::studio
