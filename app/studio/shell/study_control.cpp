// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "study_control.h"

#include "asked_jobs.h"
#include "import_dialog.h"
#include "import_results_dialog.h"
#include "prompts.h"
#include "study_files.h"
#include "study_paths.h"
#include "window_jobs.h"
#include "workbench.h"

#include "snac/jobs/repeated_study.h"
#include "snac/studio/pages/page_keys.h"
#include "snac/studio/pages/setup/document_editor.h"
#include "snac/studio/pages/setup/setup_page.h"
#include "snac/study/stop_rule.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSettings>

#include <algorithm>
#include <utility>

namespace snac::studio {

StudyControl::StudyControl(Workbench& bench, SetupPage& page, WindowJobs& jobs, QString folder)
    : QObject(&bench)
    , m_bench(bench)
    , m_page(page)
    , m_jobs(jobs)
    , m_folder(std::move(folder))
{
    connect(m_bench.files, &StudyFiles::documentReplaced, this, [this] {
        m_startWhenRead = false;
        m_textFrom.clear();
        m_studyText.clear();
    });
    connect(m_page.document(), &DocumentEditor::analysed, this, [this] {
        if (m_startWhenRead && m_page.document()->isCurrent()) {
            m_startWhenRead = false;
            startNow();
        }
    });
    connect(m_bench.studies, &RecentStudies::changed, this, &StudyControl::offerStudies);
    connect(m_bench.session, &StudySession::batchReady, this, &StudyControl::onBatch);
    connect(m_bench.session, &StudySession::stateChanged, this, &StudyControl::onState);
    connect(m_bench.session, &StudySession::opened, this, &StudyControl::onOpened);
    connect(m_bench.session, &StudySession::ended, this, &StudyControl::onEnded);
    connect(m_bench.session, &StudySession::watched, this, &StudyControl::onWatched);
    connect(m_bench.model, &StudyModel::studyChanged, this, &StudyControl::changed);
}

StudyControl::~StudyControl() = default;

QString StudyControl::file() const
{
    return m_bench.session->job() ? QString::fromStdString(m_bench.session->job()->file) : QString();
}

bool StudyControl::isOpen() const
{
    return m_bench.model->start() != nullptr;
}

QString StudyControl::obstacle() const
{
    return m_page.obstacle();
}

void StudyControl::start()
{
    if (m_bench.session->isBusy()) {
        Q_EMIT m_bench.message(tr("A study is running already."));
        return;
    }
    if (const QString busy = m_jobs.refusal(); !busy.isEmpty()) {
        Q_EMIT m_bench.message(busy);
        return;
    }
    m_page.document()->flush(); // what stands in the form counts, however short ago it was typed
    m_startWhenRead = true;
    if (m_page.document()->isCurrent()) {
        m_startWhenRead = false;
        startNow();
    } else {
        m_page.document()->analyseNow();
    }
}

void StudyControl::startNow()
{
    const auto config = m_page.config();
    if (!config) {
        Q_EMIT m_bench.pageWanted(page::setup);
        Q_EMIT m_bench.message(tr("The study was not started: solve the problems first."));
        return;
    }
    if (const QString obstacle = m_page.obstacle(); !obstacle.isEmpty()) {
        Q_EMIT m_bench.pageWanted(page::setup);
        Q_EMIT m_bench.message(tr("The study was not started: %1").arg(obstacle));
        return;
    }
    const QString file = fileOfNew(*config);
    if (!QDir().mkpath(QFileInfo(file).absolutePath())) {
        Q_EMIT m_bench.message(tr("The folder %1 cannot be made.").arg(QFileInfo(file).absolutePath()));
        return;
    }
    study::StudyJob job;
    job.config = *config;
    job.yaml = m_page.document()->text().toStdString();
    job.yamlPath = m_bench.files->file().toStdString();
    job.file = file.toStdString();
    m_studyText = m_page.document()->text();
    lookAtRuns(job, 1);
}

/// What begins with the settings of an opened study is kept beside that, unless it names another folder.
QString StudyControl::fileOfNew(const study::StudyConfig& config) const
{
    return !m_textFrom.isEmpty() && config.resultsDir == m_resultsDir
               ? newStudyFileBeside(config, m_textFrom)
               : newStudyFile(config, m_folder.isEmpty() ? workingFolder() : m_folder);
}

void StudyControl::startRun(study::StudyJob job, bool isNext)
{
    Q_EMIT replacing();
    m_bench.model->clear();
    Q_EMIT titled(QFileInfo(QString::fromStdString(job.file)).completeBaseName());
    const bool isAlone = job.config.seeds <= 1;
    const QString file = QString::fromStdString(job.file);
    m_bench.session->start(std::move(job));
    if (isAlone) {
        Q_EMIT m_bench.message(tr("New study: %1").arg(file));
    }
    if (!isNext) { // who looks at another page meanwhile stays there
        Q_EMIT m_bench.pageWanted(page::search);
    }
}

/// Whether another program runs the study that is shown; then it is said.
bool StudyControl::isWatched()
{
    const QString why = m_bench.session->watchedText();
    if (!why.isEmpty()) {
        Q_EMIT m_bench.message(why);
    }
    return !why.isEmpty();
}

void StudyControl::resume()
{
    if (isWatched()) {
        return;
    }
    if (m_jobs.isBusy() || !m_bench.session->job()) {
        return;
    }
    study::StudyJob job = *m_bench.session->job();
    job.resume = QFile::exists(QString::fromStdString(job.file));
    m_bench.session->start(std::move(job));
    Q_EMIT m_bench.message({}); // "can be resumed" is not true any more
    Q_EMIT m_bench.pageWanted(page::search);
}

void StudyControl::startOrResume()
{
    if (isWatched()) {
        return;
    }
    if (m_bench.model->counts().finished() > 0 && m_bench.session->state() != SessionState::Finished) {
        resume();
    } else {
        start();
    }
}

void StudyControl::resumeFile(const QString& path)
{
    if (path == file() && m_bench.model->start()) {
        resume();
        return;
    }
    if (!QFile::exists(path)) {
        Q_EMIT m_bench.fileWanted(path); // says so
        return;
    }
    m_resumeWhenOpen = open(path);
}

void StudyControl::prolong(int trials)
{
    if (const QString busy = m_jobs.refusal(); !busy.isEmpty()) {
        Q_EMIT m_bench.message(busy);
        return;
    }
    if (isWatched() || m_jobs.isBusy() || !m_bench.session->job()) {
        return;
    }
    study::StudyJob job = *m_bench.session->job();
    job.resume = true;
    job.trials = trials;
    m_bench.session->start(std::move(job));
    Q_EMIT m_bench.pageWanted(page::search);
}

void StudyControl::askProlong()
{
    const auto start = m_bench.model->start();
    if (!start || m_bench.session->isBusy() || isWatched()) {
        return;
    }
    const int now = start->config.trials;
    // What a condition has ended may go on to the trials it was meant to have, without that condition.
    const bool stopped = study::isByCondition(m_bench.model->end());
    const int least = stopped ? now : now + 1;
    const auto wanted = m_bench.prompts->askNumber(
        m_bench.window, tr("More trials"),
        (stopped ? tr("%1 was ended before its %2 trials by its time limit or a stalled hypervolume. That "
                      "condition is lifted, and it goes on up to:")
                 : tr("%1 ends at %2 trials. It goes on where it is, as if it had been meant to end at:"))
            .arg(QFileInfo(file()).completeBaseName())
            .arg(now),
        stopped ? now : 2 * now, least, 10'000'000);
    if (wanted && *wanted >= least) {
        prolong(*wanted);
    }
}

bool StudyControl::open(const QString& path)
{
    if (m_bench.session->isBusy()) {
        Q_EMIT m_bench.message(
            tr("A study is running: cancel it before you open another one; it can be resumed."));
        return false;
    }
    if (const QString busy = m_jobs.refusal(); !busy.isEmpty()) {
        Q_EMIT m_bench.message(busy);
        return false;
    }
    if (!m_bench.files->mayReplace()) {
        return false;
    }
    ++m_looks;
    m_nextRuns.clear();
    m_doneRuns.clear();
    Q_EMIT replacing();
    m_opening = QFileInfo(path).absoluteFilePath();
    m_keepDocument = false;
    m_bench.model->clear(); // should it not be readable, nothing of the study before stands under its name
    Q_EMIT titled(QFileInfo(path).fileName());
    m_bench.session->open(m_opening);
    Q_EMIT m_bench.pageWanted(page::search);
    return true;
}

void StudyControl::askImport(const QString& network)
{
    if (const QString busy = m_jobs.refusal(); !busy.isEmpty()) {
        Q_EMIT m_bench.message(busy); // what is made would not be opened
        return;
    }
    auto* dialog = new ImportDialog(m_bench, m_folder.isEmpty() ? workingFolder() : m_folder, m_bench.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ImportDialog::imported, this, [this](const QString& file) {
        m_bench.recent->add(file); // found again, should the user keep the document that is open
        (void)open(file);
    });
    dialog->setNetwork(network);
    dialog->open();
}

void StudyControl::askImportResults()
{
    if (const QString busy = m_jobs.refusal(); !busy.isEmpty()) {
        Q_EMIT m_bench.message(busy);
        return;
    }
    auto* dialog =
        new ImportResultsDialog(m_bench, m_folder.isEmpty() ? workingFolder() : m_folder, m_bench.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ImportResultsDialog::imported, this, [this](const QString& file) {
        m_bench.recent->add(file);
        (void)open(file);
    });
    dialog->open();
}

void StudyControl::openTrial(int number)
{
    const auto trial = m_bench.model->trial(number);
    if (!trial) {
        return;
    }
    m_bench.model->select(number);
    if (isWatched()) {
        return;
    }
    if (trial->state != study::TrialState::Complete) {
        Q_EMIT m_bench.message(tr("Trial #%1 has no trained network to compress.").arg(number));
        return;
    }
    if (m_bench.session->isBusy()) {
        Q_EMIT m_bench.message(
            tr("Trial #%1 can be compressed as soon as the search is finished or stopped.").arg(number));
        return;
    }
    Q_EMIT m_bench.trialWanted(number);
}

void StudyControl::restoreLast(bool keepDocument)
{
    const QString study = m_bench.settings->value(QStringLiteral("study/last")).toString();
    if (isStudyStore(study) && QFile::exists(study)) {
        m_keepDocument = keepDocument; // it may be about the next study already
        m_opening = study;
        Q_EMIT titled(QFileInfo(study).completeBaseName());
        m_bench.session->open(study);
    }
}

void StudyControl::saveState(QSettings& settings) const
{
    const bool opening = m_bench.session->state() == SessionState::Opening;
    const bool open = isOpen() || m_bench.session->isBusy();
    settings.setValue(QStringLiteral("study/last"), opening ? m_opening : open ? file() : QString());
}

/// Unfinished studies are offered where a user starts.
void StudyControl::offerStudies()
{
    const auto start = m_bench.model->start();
    RecentStudy offer;
    if (!m_bench.session->isBusy() && start && m_bench.session->state() == SessionState::Interrupted) {
        offer.file = file();
        offer.name = QFileInfo(file()).completeBaseName();
        offer.finished = m_bench.model->counts().counted;
        offer.total = start->config.trials;
        offer.isUnfinished = true;
    } else if (!m_bench.session->isBusy() && !start) {
        for (const auto& study : m_bench.studies->studies()) {
            if (study.isUnfinished && !offer.isUnfinished) {
                offer = study;
            }
        }
    }
    m_page.setOffer(offer);
}

void StudyControl::tellObstacle()
{
    Q_EMIT obstacleChanged(m_bench.session->isBusy() ? QString() : obstacle());
}

} // namespace snac::studio
