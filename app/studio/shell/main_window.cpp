// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main_window.h"

#include "study_paths.h"

#include "snac/studio/pages/calibrate/calibrate_page.h"
#include "snac/studio/pages/compress/compress_page.h"
#include "snac/studio/pages/compress/compress_step_pane.h"
#include "snac/studio/pages/search/search_page.h"
#include "snac/studio/pages/search/trial_pane.h"
#include "snac/studio/pages/setup/board_page.h"
#include "snac/studio/pages/setup/document_editor.h"
#include "snac/studio/pages/setup/setup_page.h"
#include "snac/studio/pages/trial_text.h"
#include "snac/widgets/cards/badge.h"
#include "snac/widgets/cards/card.h"
#include "snac/widgets/fields/yaml_editor.h"
#include "snac/widgets/rail.h"
#include "snac/widgets/shown_number.h"
#include "snac/widgets/wheel_guard.h"

#include <QAbstractButton>
#include <QAction>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QSettings>
#include <QShortcut>
#include <QStackedWidget>
#include <QStatusBar>

namespace snac::studio {

namespace {

QString draftFolder(const WindowOptions& options)
{
    return options.draftFolder.isEmpty()
               ? QFileInfo(options.settings->fileName()).absolutePath() + QStringLiteral("/drafts")
               : options.draftFolder;
}

} // namespace

MainWindow::MainWindow(WindowOptions options, QWidget* parent)
    : QMainWindow(parent)
    , m_options(std::move(options))
    , m_ownPrompts(m_options.prompts ? nullptr : std::make_unique<Prompts>())
    , m_prompts(m_options.prompts ? m_options.prompts : m_ownPrompts.get())
    , m_boards(std::make_shared<const hardware::BoardCatalogue>(hardware::BoardCatalogue::standard()))
    , m_recent(new RecentFiles(m_options.settings, this))
    , m_studies(new RecentStudies(m_recent, this))
    , m_drafts(draftFolder(m_options))
    , m_boardDrafts(draftFolder(m_options) + QStringLiteral("/boards"))
    , m_session(new StudySession(this, m_options.runner))
    , m_model(new StudyModel(this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    setMinimumSize(640, 360);
    widgets::WheelGuard::install();
    buildPages();
    buildStatusBar();
    buildMenus();
    connectPages();
    m_keep.setSingleShot(true);
    connect(&m_keep, &QTimer::timeout, this, &MainWindow::keepNow);
    restoreState();
    newFromTemplate({});
    m_setup->document()->editor()->setFocus();
    showStudies();
}

MainWindow::~MainWindow()
{
    disconnect(m_session, nullptr, this, nullptr);
    (void)shutdown();
}

void MainWindow::buildPages()
{
    m_setup = new SetupPage(m_boards);
    m_search = new SearchPage(m_session, m_model);
    m_compress = new CompressPage(m_session, m_model, m_options.compress);
    m_board = new BoardPage(m_boards);
    m_calibrate = new CalibratePage(m_prompts);
    m_stack = new QStackedWidget;
    m_stack->setObjectName(QStringLiteral("pages"));
    for (QWidget* page :
         std::initializer_list<QWidget*>{m_setup, m_search, m_compress, m_board, m_calibrate}) {
        m_stack->addWidget(page);
    }
    m_rail = new widgets::NavigationRail;
    m_rail->addPage(QStringLiteral("setup"), tr("Setup"), QStringLiteral("setup"));
    m_rail->addPage(QStringLiteral("search"), tr("Search"), QStringLiteral("search"));
    m_rail->addPage(QStringLiteral("compress"), tr("Compress"), QStringLiteral("compress"));
    m_rail->addPage(QStringLiteral("calibrate"), tr("Calibrate"), QStringLiteral("calibrate"));
    // Ctrl+1 .. Ctrl+9 open recent files, as in other programs of the field; pages have Alt+1, Alt+2 in the
    // View menu.
    qDeleteAll(m_rail->findChildren<QShortcut*>(QString(), Qt::FindDirectChildrenOnly));
    int number = 0;
    for (auto* button : m_rail->findChildren<QAbstractButton*>()) {
        button->setToolTip(tr("%1 (Alt+%2)").arg(button->text()).arg(++number));
    }
    auto* central = new QWidget;
    auto* layout = new QHBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_rail);
    layout->addWidget(m_stack, 1);
    setCentralWidget(central);
}

void MainWindow::buildStatusBar()
{
    m_statusLeft = new QLabel;
    m_statusLeft->setObjectName(QStringLiteral("statusLeft"));
    m_statusRight = new QLabel;
    m_statusRight->setObjectName(QStringLiteral("statusRight"));
    statusBar()->setContentsMargins(12, 0, 12, 0);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_statusLeft, 1);
    statusBar()->addPermanentWidget(m_statusRight);
}

void MainWindow::connectPages()
{
    connect(m_rail, &widgets::NavigationRail::currentChanged, this, &MainWindow::showPage);
    connect(m_setup, &SetupPage::openRequested, this, &MainWindow::askOpen);
    connect(m_setup, &SetupPage::saveRequested, this, &MainWindow::save);
    connect(m_setup, &SetupPage::startRequested, this, &MainWindow::startStudy);
    connect(m_setup, &SetupPage::boardsRequested, this, [this] {
        if (const auto config = m_setup->config()) {
            m_board->showBoard(QString::fromStdString(config->hls.board));
        }
        showPage(QStringLiteral("board"));
    });
    connect(m_setup, &SetupPage::resumeRequested, this, &MainWindow::resumeStudyFile);
    connect(m_setup, &SetupPage::showRequested, this, [this](const QString& file) {
        if (file != studyFile()) {
            (void)openFile(file);
        }
        showPage(QStringLiteral("search"));
    });
    connect(m_setup->document(), &DocumentEditor::modifiedChanged, this, &MainWindow::updateTitle);
    connect(m_setup->document()->editor(), &widgets::YamlEditor::textChanged, this, &MainWindow::keepSoon);
    connect(m_setup->document(), &DocumentEditor::message, this, &MainWindow::showMessage);
    connect(m_setup->document(), &DocumentEditor::analysed, this, [this] {
        updateActions();
        updateStatus();
        if (m_startWhenRead && m_setup->document()->isCurrent()) {
            m_startWhenRead = false;
            startNow();
        }
    });
    connect(m_setup->document(), &DocumentEditor::factsReady, this, &MainWindow::updateActions);
    for (auto* document : {m_setup->document(), m_board->document()}) {
        connect(document->editor(), &widgets::YamlEditor::undoAvailable, this, &MainWindow::updateActions);
        connect(document->editor(), &widgets::YamlEditor::redoAvailable, this, &MainWindow::updateActions);
    }
    connect(m_board, &BoardPage::backRequested, this, [this] { showPage(QStringLiteral("setup")); });
    connect(m_board, &BoardPage::message, this, &MainWindow::showMessage);
    connect(m_board->document(), &DocumentEditor::analysed, this, &MainWindow::keepSoon);
    connect(m_board, &BoardPage::boardsChanged, this, [this](const BoardsPtr& boards) {
        m_boards = boards;
        m_setup->document()->setBoards(boards);
    });
    connect(m_board, &BoardPage::useRequested, this, [this](const QString& id) {
        m_setup->document()->setValue(QStringLiteral("hls_config.board"), id);
        showPage(QStringLiteral("setup"));
    });
    connect(m_calibrate, &CalibratePage::message, this, &MainWindow::showMessage);
    connect(m_calibrate, &CalibratePage::modelChanged, this,
            [this] { m_setup->document()->analyseNow(); }); // its estimates are the old model's
    connect(m_search, &SearchPage::startRequested, this, [this] {
        if (m_model->counts().finished() > 0 && m_session->state() != SessionState::Finished) {
            resumeStudy();
        } else {
            startStudy();
        }
    });
    connect(m_search, &SearchPage::exportRequested, this, &MainWindow::askExportFigure);
    connect(m_search, &SearchPage::prolongRequested, this, &MainWindow::askProlong);
    connect(m_search, &SearchPage::trialActivated, this, &MainWindow::openTrial);
    connect(m_search, &SearchPage::openRequested, this,
            [this](const QString& file) { (void)openFile(file); });
    connect(m_search, &SearchPage::resumeRequested, this, &MainWindow::resumeStudyFile);
    connect(m_studies, &RecentStudies::changed, this, [this] {
        showStudies();
        fillRecentMenu();
    });
    m_compress->stepPane()->setConfirmation([this](const QString& text, std::function<void()> use) {
        m_prompts->confirm(this, tr("Use the test set?"), text, tr("Use it"), tr("Not now"),
                           [use = std::move(use)](bool wanted) {
                               if (wanted) {
                                   use();
                               }
                           });
    });
    connect(m_search->pane(), &TrialPane::compressRequested, this, [this](int trial) {
        m_compress->chooseTrial(trial);
        showPage(QStringLiteral("compress"));
    });
    connect(m_compress->session(), &CompressSession::stateChanged, this, [this] {
        updateActions();
        withdrawCloseQuestion();
    });
    connect(m_search, &SearchPage::rateChanged, this, &MainWindow::updateStatus);
    connect(m_session, &StudySession::batchReady, this, [this](const StudyBatchPtr& batch) {
        m_model->apply(*batch);
        if (batch->start && QFile::exists(studyFile())) {
            m_recent->add(studyFile()); // at once: whatever happens now, it is found again
            keepSoon();
        }
    });
    connect(m_session, &StudySession::stateChanged, this, &MainWindow::onSessionState);
    connect(m_session, &StudySession::opened, this, &MainWindow::onOpened);
    connect(m_session, &StudySession::ended, this, &MainWindow::onEnded);
    connect(m_model, &StudyModel::studyChanged, this, [this] {
        updateActions();
        updateStatus();
    });
    connect(m_recent, &RecentFiles::changed, this, &MainWindow::fillRecentMenu);
}

void MainWindow::showPage(const QString& key)
{
    QWidget* page = m_setup;
    if (key == QLatin1String("search")) {
        page = m_search;
    } else if (key == QLatin1String("compress")) {
        page = m_compress;
    } else if (key == QLatin1String("board")) {
        page = m_board;
    } else if (key == QLatin1String("calibrate")) {
        page = m_calibrate;
    }
    m_rail->setCurrent(page == m_board || page == m_setup ? QStringLiteral("setup") : key);
    m_stack->setCurrentWidget(page); // after the rail, which knows no board page
    updateActions();
    updateStatus();
    keepSoon();
}

QString MainWindow::currentPage() const
{
    const QWidget* page = m_stack->currentWidget();
    return page == m_search      ? QStringLiteral("search")
           : page == m_compress  ? QStringLiteral("compress")
           : page == m_board     ? QStringLiteral("board")
           : page == m_calibrate ? QStringLiteral("calibrate")
                                 : QStringLiteral("setup");
}

void MainWindow::updateTitle()
{
    setWindowTitle(QStringLiteral("%1[*] – SNAC Studio").arg(documentName()));
    setWindowModified(m_setup->document()->isModified());
    updateActions();
}

void MainWindow::updateStatus()
{
    QStringList left;
    QString right;
    if (currentPage() == QLatin1String("search") && m_model->start()) {
        const auto& start = *m_model->start();
        left << tr("study: %1").arg(QString::fromStdString(start.file))
             << tr("seed %1").arg(start.config.evolution.seed);
        if (start.workers > 0) { // not known of studies of earlier programs
            left << (start.workers == 1 ? tr("1 worker") : tr("%1 workers").arg(start.workers));
        }
        QString engine = QString::fromStdString(start.engine);
        for (const auto& trial : m_model->trials()) {
            if (trial && !trial->engine.empty()) {
                engine = QString::fromStdString(trial->engine);
                break;
            }
        }
        if (!engine.isEmpty()) {
            left << engine;
        }
        if (const double rate = m_search->samplesPerSecond(); rate > 0.0) {
            right = tr("%1 k samples/s").arg(widgets::fixedNumber(rate / 1000.0, rate < 10000.0 ? 1 : 0));
        }
    } else if (currentPage() == QLatin1String("compress")) {
        left << (m_model->start() ? tr("study: %1").arg(QString::fromStdString(m_model->start()->file))
                                  : tr("no study is open"));
    } else if (currentPage() == QLatin1String("setup")) {
        left << (m_file.isEmpty() ? tr("not saved yet") : m_file);
        right = tr("YAML · %1 lines").arg(m_setup->document()->editor()->lineCount());
    } else if (currentPage() == QLatin1String("calibrate")) {
        left << tr("your rows: %1").arg(QString::fromStdString(hardware::calibrationRowsFile()));
    } else {
        left << tr("your boards: %1").arg(BoardPage::userFolder());
    }
    m_statusLeft->setText(left.join(QStringLiteral("      ")));
    m_statusRight->setText(right);
}

void MainWindow::showMessage(const QString& text)
{
    statusBar()->showMessage(text, 10000);
}

} // namespace snac::studio
