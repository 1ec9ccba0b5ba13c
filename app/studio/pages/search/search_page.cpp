// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search_page.h"

#include "compare_pane.h"
#include "decide_pane.h"
#include "genes_view.h"
#include "matrix_view.h"
#include "parallel_view.h"
#include "runs_view.h"
#include "study_list.h"
#include "trial_pane.h"

#include "snac/studio/pages/page_header.h"
#include "snac/studio/pages/page_keys.h"
#include "snac/studio/pages/page_parts.h"
#include "snac/studio/pages/sentence_texts.h"
#include "snac/study/outcome.h"
#include "snac/widgets/cards/badge.h"
#include "snac/widgets/cards/card.h"
#include "snac/widgets/cards/job_row.h"
#include "snac/widgets/cards/trial_table.h"
#include "snac/widgets/plots/charts.h"
#include "snac/widgets/plots/objective_plot.h"
#include "snac/widgets/plots/objective_plot_tools.h"
#include "snac/widgets/plots/replay_bar.h"
#include "snac/widgets/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace snac::studio {

SearchPage::SearchPage(StudySession* session, StudyModel* model, QWidget* parent)
    : Page({page::search, tr("Search"), tr("S&earch"), QStringLiteral("search"), QStringLiteral("search")},
           parent)
    , m_session(session)
    , m_model(model)
    , m_handle(new SessionJob<StudySession>(session, tr("A study is running already."),
                                            [this] { return stopText(); }))
    , m_header(new PageHeader)
    , m_simulated(new widgets::Badge(tr("simulated data")))
    , m_job(new widgets::JobRow)
    , m_start(nullptr)
    , m_prolong(nullptr)
    , m_banner(new QLabel)
    , m_list(new StudyList)
    , m_plot(new widgets::ObjectivePlot)
    , m_tools(new widgets::ObjectivePlotTools(m_plot))
    , m_replay(new widgets::ReplayBar)
    , m_parallel(new ParallelView(model))
    , m_matrix(new MatrixView(model))
    , m_table(new widgets::TrialTable)
    , m_filter(new QLineEdit)
    , m_onlyFront(new QToolButton)
    , m_onlyStarred(new QToolButton)
    , m_bounds(new QToolButton)
    , m_pane(new TrialPane(model))
    , m_compare(new ComparePane(model))
    , m_chosen(new QStackedWidget)
    , m_decide(new DecidePane(model))
    , m_genes(new GenesView(model))
    , m_runs(new RunsView(model))
    , m_charts(new QTabWidget)
    , m_hypervolume(new widgets::HypervolumeChart)
    , m_stats(new widgets::GenerationStatsChart)
    , m_statsObjective(new QComboBox)
    , m_reference(new QLabel)
{
    setObjectName(QStringLiteral("searchPage"));
    m_plot->setObjectName(QStringLiteral("objectivePlot"));
    m_table->setObjectName(QStringLiteral("trialTable"));
    m_job->setObjectName(QStringLiteral("jobRow"));
    m_header->addWidget(m_simulated);
    m_header->addWidget(m_job, 1);
    m_start =
        m_header->addButton(tr("Start search"), QStringLiteral("searchStart"), QStringLiteral("primary"));
    m_prolong = m_header->addButton(tr("More trials…"), QStringLiteral("searchProlong"));
    m_prolong->setToolTip(tr("Goes on with this finished study up to a larger number of trials"));
    m_change = m_header->addButton(tr("Change…"), QStringLiteral("searchChange"));
    m_change->setToolTip(tr("Changes trials, time limit and workers of the search that runs"));
    m_change->hide();
    m_banner->setObjectName(QStringLiteral("searchBanner"));
    m_banner->setWordWrap(true);
    m_banner->setMargin(10);
    m_banner->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_banner->hide();
    m_simulated->hide();

    auto* left = splitterOf(Qt::Vertical, QStringLiteral("searchLeft"), {buildPlotCard(), buildTableCard()},
                            {500, 262});
    m_chosen->addWidget(m_pane); // one trial, or several side by side
    m_chosen->addWidget(m_compare);
    auto* right =
        splitterOf(Qt::Vertical, QStringLiteral("searchRight"), {m_chosen, buildCharts()}, {500, 262});
    auto* all = splitterOf(Qt::Horizontal, QStringLiteral("searchAll"), {left, right}, {860, 452});
    m_splitters = {all, left, right};

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_banner);
    m_content = new QStackedWidget(this);
    m_content->addWidget(makePageBody(all, {800, 500}, m_content));
    m_content->addWidget(makePageBody(m_list, {320, 200}, m_content));
    layout->addWidget(m_content, 1);

    connect(m_start, &QPushButton::clicked, this, &SearchPage::startRequested);
    connect(m_change, &QPushButton::clicked, this, &SearchPage::askChange);
    connect(m_prolong, &QPushButton::clicked, this, &SearchPage::prolongRequested);
    connect(m_list, &StudyList::openRequested, this, &SearchPage::openRequested);
    connect(m_list, &StudyList::resumeRequested, this, &SearchPage::resumeRequested);
    connect(m_job, &widgets::JobRow::pauseRequested, session, &StudySession::pause);
    connect(m_job, &widgets::JobRow::resumeRequested, session, &StudySession::resume);
    connect(m_job, &widgets::JobRow::cancelRequested, session, &StudySession::cancel);
    connect(session, &StudySession::stateChanged, this, &SearchPage::showState);
    connect(m_tools, &widgets::ObjectivePlotTools::exportRequested, this, &SearchPage::exportRequested);
    m_clock.setInterval(1000);
    connect(&m_clock, &QTimer::timeout, this, &SearchPage::showProgress);
    connect(session, &StudySession::batchReady, this, [this](const StudyBatchPtr& batch) {
        if (batch->epochs.empty() && batch->finished.empty()) {
            return;
        }
        if (m_quiet.isValid() && m_session->state() == SessionState::Running) {
            m_longest = std::max(m_longest, m_quiet.elapsed());
        }
        m_quiet.start();
    });
    connectModel();
    buildMarks();
    showStudy();
    showState();
}

void SearchPage::connectModel()
{
    connect(m_model, &StudyModel::studyChanged, this, &SearchPage::showStudy);
    connect(m_model, &StudyModel::studyChanged, this, &SearchPage::showState); // a file is read, then known
    connect(m_model, &StudyModel::trialsChanged, this, &SearchPage::showTrials);
    connect(m_model, &StudyModel::frontChanged, this, &SearchPage::showFront);
    connect(m_model, &StudyModel::generationFinished, this, &SearchPage::showGeneration);
    connect(m_model, &StudyModel::countsChanged, this, &SearchPage::showCounts);
    connect(m_model, &StudyModel::phaseChanged, this, &SearchPage::showProgress);
    connect(m_model, &StudyModel::selectionChanged, this, &SearchPage::showSelection);
    connect(m_plot, &widgets::ObjectivePlot::trialSelected, m_model, &StudyModel::select);
    connect(m_table, &widgets::TrialTable::trialSelected, m_model, &StudyModel::select);
    connect(m_model, &StudyModel::markedChanged, this, &SearchPage::showMarked);
    connect(m_plot, &widgets::ObjectivePlot::trialsMarked, m_model, &StudyModel::setMarked);
    connect(m_table, &widgets::TrialTable::trialsMarked, m_model, &StudyModel::setMarked);
    connect(m_plot, &widgets::ObjectivePlot::trialActivated, this, &SearchPage::trialActivated);
    connect(m_table, &widgets::TrialTable::trialActivated, this, &SearchPage::trialActivated);
    connect(m_plot, &widgets::ObjectivePlot::axesChanged, this, [this](const QString& x, const QString& y) {
        if (const auto start = m_model->start(); start && !m_isChoosing) {
            setPreferredAxes(x, y, QString::fromStdString(start->file));
        }
        m_plot->setOverlays(m_runs->overlaysIn(x, y));
    });
}

void SearchPage::setTitle(const QString& title)
{
    m_header->setTitle(title);
}

void SearchPage::setPreferredAxes(const QString& x, const QString& y, const QString& file)
{
    m_preferredX = x;
    m_preferredY = y;
    m_preferredIn = file;
}

void SearchPage::setBanner(const QString& text, bool error)
{
    m_bannerText = text;
    m_bannerIsError = error;
    fillBanner(m_banner, text, error);
}

/// Why the study failed, or what is to be known of the one that is shown.
void SearchPage::showBanner()
{
    if (m_session->state() == SessionState::Failed) {
        setBanner(m_session->error());
        return;
    }
    QStringList notes;
    if (const QString watched = m_session->watchedText(); !watched.isEmpty()) {
        notes << watched;
    }
    if (m_model->start()) {
        // Those of the data are kept with the study; a run that begins says them among its own.
        const auto& data = m_model->start()->dataWarnings;
        for (const std::string& warning : data) {
            notes << shownSentence(warning);
        }
        for (const std::string& note : m_model->start()->notes) {
            if (std::ranges::find(data, note) == data.end()) {
                notes << shownSentence(note);
            }
        }
    }
    setBanner(notes.join(QLatin1Char('\n')), false);
}

QString SearchPage::banner() const
{
    return m_banner->isHidden() ? QString() : m_banner->text();
}

/// Whether the start goes on with the study that is shown.
bool SearchPage::resumes() const
{
    return m_session->state() == SessionState::Interrupted || m_session->state() == SessionState::Watching ||
           (m_session->state() == SessionState::Failed && m_model->counts().finished() > 0);
}

void SearchPage::showState()
{
    m_job->setState(rowState(m_session->state()));
    m_job->setMessage(m_session->state() == SessionState::Failed ? m_session->error() : QString());
    showBanner();
    showOutcome();
    m_start->setVisible(!m_session->isBusy() && m_session->state() != SessionState::Finished);
    const bool resumes = this->resumes();
    const QString watched = m_session->watchedText();
    m_job->setReadOnly(!watched.isEmpty());
    m_start->setEnabled(watched.isEmpty() && (resumes || m_startObstacle.isEmpty()));
    m_start->setToolTip(!watched.isEmpty() ? watched : resumes ? QString() : m_startObstacle);
    const bool runs =
        m_session->state() == SessionState::Running || m_session->state() == SessionState::Paused;
    m_change->setVisible(runs && m_model->start());
    m_prolong->setVisible(m_session->state() == SessionState::Finished && m_model->start() &&
                          !m_model->start()->imported);
    if (m_session->state() == SessionState::Running || m_session->state() == SessionState::Paused) {
        m_clock.start();
        m_quiet.start();
    } else {
        m_clock.stop();
    }
    showContent();
    showProgress();
}

/// A search that found nothing says why, and by how much, where its picture would be.
void SearchPage::showOutcome()
{
    QString text = tr("Every finished trial becomes a point here.");
    if (m_session->state() == SessionState::Finished && m_model->front().empty()) {
        if (const study::Outcome outcome = study::outcomeOf(m_model->summary()); outcome.isDeadEnd()) {
            text = tr("The search found no network: %1").arg(shownSentence(outcome.text));
            setBanner(text);
        }
    }
    m_plot->setEmptyText(text);
}

void SearchPage::setStartObstacle(const QString& why)
{
    if (m_startObstacle != why) {
        m_startObstacle = why;
        showState();
    }
}

void SearchPage::setRecentStudies(const QList<RecentStudy>& studies)
{
    m_list->setStudies(studies);
    showContent();
}

void SearchPage::showContent()
{
    const bool empty = !m_model->start() && !m_session->isBusy();
    m_content->setCurrentIndex(empty && m_list->count() > 0 ? 1 : 0);
}

void SearchPage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_bannerText.isEmpty()) {
        setBanner(m_bannerText, m_bannerIsError);
    }
}

void SearchPage::showSelection(int number)
{
    m_plot->setSelectedTrial(number);
    showLineage();
    m_table->setSelectedTrial(number);
}

void SearchPage::showMarked()
{
    const QList<int>& marked = m_model->marked();
    m_plot->setMarkedTrials(marked);
    m_table->setMarkedTrials(marked);
    m_chosen->setCurrentIndex(marked.size() < 2 ? 0 : 1);
}

} // namespace snac::studio
