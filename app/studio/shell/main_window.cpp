// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How the window is put together; what outlives it is in main_window_state.cpp.
#include "main_window.h"

#include "agent_jobs_view.h"
#include "study_control.h"
#include "study_files.h"
#include "study_paths.h"
#include "window_exports.h"
#include "window_jobs.h"
#include "window_menus.h"

#include "snac/studio/pages/page_list.h"
#include "snac/widgets/theme.h"
#include "snac/widgets/wheel_guard.h"

#include <QApplication>
#include <QDir>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QMimeData>
#include <QSettings>
#include <QStatusBar>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace snac::studio {

namespace {

/// The first file of a drop that the window can open, or else learn from.
QString droppedFile(const QMimeData* data)
{
    QString table;
    for (const QUrl& url : data->urls()) {
        const QString file = url.toLocalFile();
        if (isYaml(file) || isStudyStore(file) || isNetwork(file)) {
            return file;
        }
        if (isDataFile(file) && table.isEmpty()) {
            table = file;
        }
    }
    return table;
}

} // namespace

MainWindow::MainWindow(WindowOptions options, QWidget* parent)
    : QMainWindow(parent)
    , m_bench(new Workbench(this))
{
    const widgets::StyleSheetLater later(*qApp);
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    setMinimumSize(640, 360);
    widgets::WheelGuard::install();
    setUpBench(options);
    const PageList list = makePages(*m_bench);
    m_pages = new PageStack(list.pages, this);
    m_agentJobs = new AgentJobsView([progress = m_bench->compress.progress](const std::string& file) {
        const auto read = progress ? progress(file) : std::unexpected(Error{"nobody reads studies", {}});
        return read ? std::optional(*read) : std::nullopt;
    });
    auto* centre = new QWidget;
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_pages, 1);
    column->addWidget(m_agentJobs);
    setCentralWidget(centre);
    buildStatusBar();
    QList<PageJob*> jobs;
    for (const Page* page : list.pages) {
        jobs += page->jobs();
    }
    m_jobs = new WindowJobs(jobs, m_bench->prompts, this);
    m_bench->files = new StudyFiles(*m_bench, *list.editor);
    m_bench->study = new StudyControl(*m_bench, *list.editor, *m_jobs, options.studyFolder);
    m_bench->exports = new WindowExports(*m_bench);
    m_menus = new WindowMenus(menuBar(), *m_bench, *m_pages, *m_jobs, options.appearance);
    joinPages();
    connectParts();
    m_keep.setSingleShot(true);
    connect(&m_keep, &QTimer::timeout, this, &MainWindow::keepNow);
    restoreState();
    newFromTemplate({});
    m_bench->files->focusEditor();
    m_bench->study->offerStudies();
}

MainWindow::~MainWindow()
{
    // Nothing that ends from here on is to be shown: the parts go one after the other.
    disconnect(m_bench->session, nullptr, m_bench->study, nullptr);
    for (const QObject* part : std::initializer_list<QObject*>{m_jobs, m_bench, m_bench->files,
                                                               m_bench->study, m_bench->model, m_pages}) {
        disconnect(part, nullptr, this, nullptr);
    }
    for (const Page* page : pages()) {
        disconnect(page, nullptr, this, nullptr);
    }
    (void)shutdown();
}

void MainWindow::setUpBench(const WindowOptions& options)
{
    m_ownPrompts = options.prompts ? nullptr : std::make_unique<Prompts>();
    m_bench->window = this;
    m_bench->settings = options.settings;
    m_bench->prompts = options.prompts ? options.prompts : m_ownPrompts.get();
    m_bench->draftFolder =
        options.draftFolder.isEmpty()
            ? QFileInfo(options.settings->fileName()).absolutePath() + QStringLiteral("/drafts")
            : options.draftFolder;
    m_bench->environment = options.environment;
    m_bench->compress = options.compress.compress ? options.compress : jobs::Workers(options.environment);
    m_bench->boards = boardsOf(*options.environment);
    m_bench->recent = new RecentFiles(options.settings, m_bench);
    m_bench->studies = new RecentStudies(m_bench->recent, options.environment, m_bench);
    m_bench->session = new StudySession(m_bench, options.environment, options.runner);
    m_bench->model = new StudyModel(m_bench);
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

void MainWindow::joinPages()
{
    for (Page* page : m_pages->pages()) {
        page->join(*m_bench);
        connect(page, &Page::statusChanged, this, &MainWindow::updateStatus);
        connect(page, &Page::actionsChanged, this, &MainWindow::updateActions);
        connect(page, &Page::editsChanged, this, &MainWindow::keepSoon);
        connect(page, &Page::message, this, &MainWindow::showMessage);
    }
    connect(m_pages, &PageStack::currentChanged, this, [this] {
        updateActions();
        updateStatus();
        keepSoon();
    });
}

void MainWindow::connectParts()
{
    connect(m_bench, &Workbench::pageWanted, this, &MainWindow::showPage);
    connect(m_bench, &Workbench::fileWanted, this, &MainWindow::openFile);
    connect(m_bench, &Workbench::openWanted, m_bench->files, &StudyFiles::askOpen);
    connect(m_bench, &Workbench::message, this, &MainWindow::showMessage);
    connect(m_bench->files, &StudyFiles::titleChanged, this, [this] {
        updateTitle();
        updateStatus();
    });
    connect(m_bench->study, &StudyControl::changed, this, [this] {
        updateActions();
        updateStatus();
        keepSoon();
    });
    connect(m_bench->model, &StudyModel::studyChanged, this, [this] {
        updateActions();
        updateStatus();
        findAgents();
    });
    connect(m_bench->model, &StudyModel::studyChanged, this, &MainWindow::tellAgents);
    connect(m_bench->model, &StudyModel::countsChanged, this, &MainWindow::tellAgents);
    connect(session(), &StudySession::stateChanged, this, &MainWindow::tellAgents);
    connect(m_jobs, &WindowJobs::changed, this, &MainWindow::updateActions);
    connect(m_jobs, &WindowJobs::endedByItself, this,
            [this] { showMessage(tr("What was running has ended by itself: the window can be closed.")); });
    connect(m_jobs, &WindowJobs::closeAgreed, this, &MainWindow::closeUnasked);
}

void MainWindow::showPage(const QString& key)
{
    m_pages->showPage(key);
}

QString MainWindow::currentPage() const
{
    return m_pages->current()->key();
}

/// The folder that an agent would serve to work on what is shown.
void MainWindow::findAgents()
{
    const QString file = studyFile().isEmpty() ? documentFile() : studyFile();
    m_agentJobs->lookIn(file.isEmpty() ? QString() : QFileInfo(file).absolutePath());
}

/// A job of an agent has one count and one state, wherever the window shows it.
void MainWindow::tellAgents()
{
    AgentJobsView::Study study;
    if (const auto start = m_bench->model->start(); start && !start->file.empty()) {
        study.file = QDir::cleanPath(QFileInfo(QString::fromStdString(start->file)).absoluteFilePath());
        study.isRun = session()->state() == SessionState::Watching;
        study.total = start->config.trials;
        study.done = std::min(m_bench->model->counts().counted, study.total);
    }
    m_agentJobs->setStudy(study);
}

void MainWindow::updateTitle()
{
    findAgents();
    setWindowTitle(QStringLiteral("%1[*] – SNAC Studio").arg(documentName()));
    setWindowModified(m_bench->files->isModified());
    updateActions();
}

void MainWindow::updateStatus()
{
    const PageStatus status = m_pages->current()->status();
    m_statusLeft->setText(status.left.join(QStringLiteral("      ")));
    m_statusRight->setText(status.right);
}

void MainWindow::updateActions()
{
    m_menus->update();
    m_bench->study->tellObstacle();
}

void MainWindow::showMessage(const QString& text)
{
    statusBar()->showMessage(text, 10000);
}

void MainWindow::newFromTemplate(const QString& name)
{
    (void)m_bench->files->newFromTemplate(name);
}

bool MainWindow::openFile(const QString& file)
{
    if (!QFile::exists(file)) {
        showMessage(tr("%1 does not exist any more.").arg(file));
        return false;
    }
    if (isNetwork(file)) {
        m_bench->study->askImport(file);
        return true;
    }
    if (!isStudyStore(file) && isDataFile(file)) {
        Q_EMIT m_bench->dataWanted(file);
        return true;
    }
    return isStudyStore(file) ? m_bench->study->open(file) : m_bench->files->openYaml(file);
}

bool MainWindow::save()
{
    return m_bench->files->save();
}

bool MainWindow::saveAs(const QString& file)
{
    return m_bench->files->saveAs(file);
}

QString MainWindow::documentFile() const
{
    return m_bench->files->file();
}

QString MainWindow::documentName() const
{
    return m_bench->files->name();
}

void MainWindow::startStudy()
{
    m_bench->study->start();
}

void MainWindow::resumeStudy()
{
    m_bench->study->resume();
}

void MainWindow::resumeStudyFile(const QString& file)
{
    m_bench->study->resumeFile(file);
}

void MainWindow::prolongStudy(int trials)
{
    m_bench->study->prolong(trials);
}

QString MainWindow::studyFile() const
{
    return m_bench->study->file();
}

bool MainWindow::exportFigure(const QString& file)
{
    return m_bench->exports->writeFigure(file);
}

bool MainWindow::exportReport(const QString& file)
{
    return m_bench->exports->writeReport(file);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!droppedFile(event->mimeData()).isEmpty()) {
        event->acceptProposedAction();
    }
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const QString file = droppedFile(event->mimeData());
    if (!file.isEmpty()) {
        event->acceptProposedAction();
        // The guard may ask a question; the drag of the other program should have ended by then.
        QMetaObject::invokeMethod(
            this, [this, file] { (void)openFile(file); }, Qt::QueuedConnection);
    }
}

} // namespace snac::studio
