// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learn_page.h"

#include "child_trainer.h"
#include "lecture_window.h"
#include "lesson_export.h"
#include "lesson_movie.h"
#include "pruning_reader.h"
#include "study_lesson.h"

#include "snac/studio/pages/page_header.h"
#include "snac/widgets/lesson/compression_view.h"
#include "snac/widgets/lesson/lesson_text.h"

#include <QComboBox>
#include <QFile>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QShortcut>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QStyle>
#include <QVBoxLayout>

namespace snac::studio {

using widgets::LessonStyle;
using widgets::LessonView;

namespace {

const QString studySource = QStringLiteral("study");
const QString compressionSource = QStringLiteral("compression");
constexpr QSize leastBody(900, 480);

QString titleOf(lesson::Problem problem)
{
    switch (problem) {
    case lesson::Problem::Zdt1:
        return LearnPage::tr("ZDT1: a smooth front");
    case lesson::Problem::Zdt3:
        return LearnPage::tr("ZDT3: a front in pieces");
    case lesson::Problem::TwoGenes:
        return LearnPage::tr("Two genes: equal points");
    case lesson::Problem::ThreeObjectives:
        return LearnPage::tr("Three objectives");
    case lesson::Problem::ManyPoints:
        break;
    }
    return LearnPage::tr("Many points");
}

QComboBox* headerBox(const QString& name, const QString& accessible)
{
    auto* box = new QComboBox;
    box->setObjectName(name);
    box->setAccessibleName(accessible);
    box->setToolTip(accessible);
    box->setProperty("compact", true);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    return box;
}

} // namespace

LearnPage::LearnPage(StudyModel* model, Prompts* prompts, QWidget* parent)
    : Page({QStringLiteral("learn"), tr("Learn"), tr("&Learn"), QStringLiteral("learn"),
            QStringLiteral("learn")},
           parent)
    , m_model(model)
    , m_prompts(prompts)
    , m_state(new widgets::LessonState(this))
    , m_export(new LessonExport(this))
    , m_movie(new LessonMovie(this))
    , m_trainer(new ChildTrainer(this))
    , m_source(QString::fromLatin1(lesson::info(lesson::Problem::Zdt1).key.data()))
    , m_motion(style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0)
{
    setObjectName(QStringLiteral("learnPage"));
    connect(m_state, &widgets::LessonState::changed, this, &Page::statusChanged);
    connectTrainer();
    connect(m_model, &StudyModel::studyChanged, this, &LearnPage::onStudyChanged);
    connect(m_model, &StudyModel::generationFinished, this, &LearnPage::onStudyChanged);
    connect(m_export, &LessonExport::finished, this, [this](int pictures, const QString& problem) {
        Q_EMIT message(problem.isEmpty() ? tr("Wrote %1 pictures to %2").arg(pictures).arg(m_export->folder())
                                         : problem);
    });
    connect(m_movie, &LessonMovie::finished, this, [this](const QString& problem) {
        Q_EMIT message(problem.isEmpty() ? tr("Wrote %1").arg(m_movie->file()) : problem);
    });
}

void LearnPage::showEvent(QShowEvent* event)
{
    if (!m_view) {
        build();
    }
    Page::showEvent(event);
}

void LearnPage::build()
{
    m_header = new PageHeader(this); // before the view: Tab goes that way
    m_header->setTitle(tr("NSGA-II, step by step"));
    m_sources = headerBox(QStringLiteral("lessonSource"), tr("What the lesson is about"));
    m_generations = headerBox(QStringLiteral("lessonGeneration"), tr("Generation"));
    m_header->addWidget(m_sources);
    m_header->addWidget(m_generations);
    auto* picture = m_header->addButton(tr("Picture…"), QStringLiteral("lessonPicture"));
    picture->setToolTip(tr("Writes the scene as a PNG picture or an SVG drawing"));
    auto* pictures = m_header->addButton(tr("All pictures…"), QStringLiteral("lessonPictures"));
    pictures->setToolTip(tr("Writes all scenes as pictures with numbers"));
    addMovieButton();
    m_lectureButton =
        m_header->addButton(tr("Lecture view"), QStringLiteral("lessonLecture"), QStringLiteral("primary"));
    m_lectureButton->setToolTip(tr("Full screen with large type (F11); Escape returns"));
    m_view = new LessonView(m_state, LessonView::Size::Window);
    m_view->transport()->setSpeed(m_speed);
    m_view->transport()->setMotion(m_motion);
    m_view->transport()->setLook(m_look);
    m_views = new QStackedWidget;
    m_views->addWidget(m_view);
    stackRows(this, {m_header}, makePageBody(m_views, leastBody, this));
    connect(m_sources, &QComboBox::activated, this,
            [this] { chooseSource(m_sources->currentData().toString()); });
    connect(m_generations, &QComboBox::activated, this,
            [this] { chooseGeneration(m_generations->currentData().toInt()); });
    connect(picture, &QPushButton::clicked, this, &LearnPage::askPicture);
    connect(pictures, &QPushButton::clicked, this, &LearnPage::askPictures);
    connect(m_lectureButton, &QPushButton::clicked, this, &LearnPage::toggleLecture);
    auto* key = new QShortcut(QKeySequence(Qt::Key_F11), this);
    key->setContext(Qt::WidgetWithChildrenShortcut);
    connect(key, &QShortcut::activated, this, &LearnPage::toggleLecture);
    fillSources();
    fillGenerations();
    showSource();
}

/// The lesson on compression, made when it is asked for first; what its networks score comes as soon as it is
/// computed.
void LearnPage::buildCompression()
{
    m_compression = new widgets::CompressionState(nullptr, this);
    m_compression->setWaiting(true);
    connect(m_compression, &widgets::CompressionState::changed, this, &Page::statusChanged);
    m_compressionView = new widgets::CompressionView(m_compression, LessonView::Size::Window);
    m_compressionView->transport()->setSpeed(m_view->transport()->speed());
    m_compressionView->transport()->setMotion(m_view->transport()->hasMotion());
    m_compressionView->transport()->setLook(m_view->transport()->look());
    m_views->addWidget(m_compressionView);
    QFile file(QStringLiteral(":/snac/lesson/pruning.txt"));
    const QByteArray record = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    m_pruningReader = new PruningReader(this);
    connect(m_pruningReader, &PruningReader::answered, this,
            [this](const lesson::PruningPtr& pruning, const QString& problem) {
                m_compression->setWaiting(false);
                m_compression->setPruning(pruning);
                if (!problem.isEmpty()) {
                    Q_EMIT message(problem);
                }
            });
    m_pruningReader->request(record.toStdString());
}

bool LearnPage::isOnCompression() const
{
    return m_source == compressionSource;
}

widgets::LessonSteps* LearnPage::steps() const
{
    return isOnCompression() && m_compression ? static_cast<widgets::LessonSteps*>(m_compression) : m_state;
}

widgets::LessonFrame* LearnPage::frame() const
{
    return isOnCompression() && m_compressionView ? static_cast<widgets::LessonFrame*>(m_compressionView)
                                                  : m_view;
}

/// What the chosen source is about.
void LearnPage::showSource()
{
    m_generations->setVisible(!isOnCompression());
    if (isOnCompression() && !m_compression) {
        buildCompression();
    }
    if (!isOnCompression()) {
        showGeneration();
    }
    m_header->setTitle(isOnCompression() ? tr("Compression, step by step") : tr("NSGA-II, step by step"));
    for (const widgets::LessonFrame* other : {static_cast<widgets::LessonFrame*>(m_view),
                                              static_cast<widgets::LessonFrame*>(m_compressionView)}) {
        if (other && other != frame()) {
            other->transport()->setPlaying(false);
        }
    }
    m_views->setCurrentWidget(frame());
    setFocusProxy(frame()->canvas());
    Q_EMIT statusChanged();
}

std::optional<lesson::Problem> LearnPage::problem() const
{
    for (const lesson::ProblemInfo& row : lesson::problems()) {
        if (m_source == QLatin1String(row.key.data())) {
            return row.id;
        }
    }
    return std::nullopt;
}

void LearnPage::fillSources()
{
    const QSignalBlocker blocker(m_sources);
    m_sources->clear();
    for (const lesson::ProblemInfo& row : lesson::problems()) {
        m_sources->addItem(titleOf(row.id), QString::fromLatin1(row.key.data()));
    }
    m_sources->addItem(tr("Compression: pruning and fixed point"), compressionSource);
    if (m_model->start() && !m_model->generations().empty()) {
        m_sources->addItem(
            tr("The open study: %1").arg(QString::fromStdString(m_model->start()->config.name)), studySource);
    }
    if (m_sources->findData(m_source) < 0) { // the study is gone
        m_source = m_sources->itemData(0).toString();
        m_generation = -1;
    }
    m_sources->setCurrentIndex(m_sources->findData(m_source));
}

void LearnPage::fillGenerations()
{
    const QSignalBlocker blocker(m_generations);
    m_generations->clear();
    if (isOnCompression()) {
        return;
    }
    const auto of = problem();
    const int count = of ? lesson::info(*of).generations : static_cast<int>(m_model->generations().size());
    for (int i = 0; i < count; ++i) {
        m_generations->addItem(tr("generation %1").arg(i), i);
    }
    if (m_generation < 0 || m_generation >= count) {
        m_generation = of ? lesson::info(*of).first : count - 1;
    }
    m_generations->setCurrentIndex(m_generation);
}

void LearnPage::showGeneration()
{
    m_shown.reset();
    if (const auto of = problem()) {
        lesson::Generation generation = lesson::runProblem(*of, m_generation);
        generation.name = titleOf(*of).toStdString();
        m_state->setLesson(std::make_shared<const lesson::Lesson>(std::move(generation)),
                           [of](const space::Genome& genome) { return lesson::evaluate(*of, genome); });
    } else if (auto generation = lessonOf(*m_model, static_cast<std::size_t>(std::max(0, m_generation)))) {
        m_shown = m_model->generations()[static_cast<std::size_t>(std::max(0, m_generation))];
        m_state->setLesson(std::make_shared<const lesson::Lesson>(std::move(*generation)));
        m_state->setTrainer([this](int place) { trainChild(place); }, jobs::shortEpochs);
    } else {
        m_state->setLesson(nullptr);
        Q_EMIT message(tr("This generation is not stored whole, so it cannot be shown."));
    }
}

void LearnPage::chooseSource(const QString& key)
{
    if (!m_view || m_sources->findData(key) < 0) {
        return;
    }
    if (key != m_source) {
        m_source = key;
        m_generation = -1;
    }
    m_sources->setCurrentIndex(m_sources->findData(key));
    fillGenerations();
    showSource();
}

void LearnPage::chooseGeneration(int index)
{
    if (!m_view || isOnCompression() || index < 0 || index >= m_generations->count()) {
        return;
    }
    m_generation = index;
    m_generations->setCurrentIndex(index);
    showGeneration();
}

/// Another study, or one more generation of it.
void LearnPage::onStudyChanged()
{
    if (!m_view) {
        return;
    }
    const bool ofStudy = m_source == studySource;
    const int shown = m_generation;
    fillSources();
    if (!ofStudy) {
        return;
    }
    fillGenerations();
    const bool other = !m_state->lesson() || problem() || m_generation != shown ||
                       m_shown != m_model->generations()[static_cast<std::size_t>(m_generation)];
    if (other) {
        showGeneration();
    }
}

PageStatus LearnPage::status() const
{
    PageStatus status;
    if (isOnCompression()) {
        status.right = tr("← → step · Shift+arrows choose or move a weight · F11 full screen");
        return status;
    }
    if (m_state->isEmpty()) {
        return status;
    }
    constexpr int most = 6;
    const auto& lesson = *m_state->lesson();
    QStringList fronts;
    const auto ranked = static_cast<int>(lesson.fronts().size()); // as many as the line of places shows
    for (int rank = 0; rank < std::min(most, ranked); ++rank) {
        const auto members = lesson.fronts()[static_cast<std::size_t>(rank)].size();
        fronts << (rank < lesson.drawnFronts()
                       ? tr("front %1: %2").arg(rank + 1).arg(members)
                       : tr("front %1, over a budget: %2").arg(rank + 1).arg(members));
    }
    if (ranked > most) {
        fronts << tr("%1 fronts in all").arg(ranked);
    }
    status.left << fronts.join(QStringLiteral(" · "));
    status.right = tr("← → step · Space play · F11 full screen");
    return status;
}

void LearnPage::toggleLecture()
{
    if (m_lecture) {
        m_lecture->close(); // and goes, a turn later
        m_lecture = nullptr;
        return;
    }
    const widgets::LessonTransport& shown = *frame()->transport();
    frame()->transport()->setPlaying(false);
    widgets::LessonFrame* large = nullptr;
    if (isOnCompression()) {
        large = new widgets::CompressionView(m_compression, LessonView::Size::Lecture);
    } else {
        large = new LessonView(m_state, LessonView::Size::Lecture);
    }
    auto* lecture = new LectureWindow(large, window());
    m_lecture = lecture;
    large->transport()->setSpeed(shown.speed());
    large->transport()->setMotion(shown.hasMotion());
    large->transport()->setLook(shown.look());
    lecture->showFullScreen();
    large->canvas()->setFocus();
}

void LearnPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_F && event->modifiers() == Qt::NoModifier) {
        toggleLecture();
        return;
    }
    Page::keyPressEvent(event);
}

void LearnPage::saveState(QSettings& settings) const
{
    settings.setValue(QStringLiteral("learn/source"), m_source);
    settings.setValue(QStringLiteral("learn/generation"), m_generation);
    settings.setValue(QStringLiteral("learn/speed"), m_view ? frame()->transport()->speed() : m_speed);
    settings.setValue(QStringLiteral("learn/motion"), m_view ? frame()->transport()->hasMotion() : m_motion);
    settings.setValue(QStringLiteral("learn/look"),
                      static_cast<int>(m_view ? frame()->transport()->look() : m_look));
}

void LearnPage::restoreState(const QSettings& settings)
{
    m_source = settings.value(QStringLiteral("learn/source"), m_source).toString();
    m_generation = settings.value(QStringLiteral("learn/generation"), -1).toInt();
    m_speed = settings.value(QStringLiteral("learn/speed"), m_speed).toInt();
    m_motion = settings.value(QStringLiteral("learn/motion"), m_motion).toBool();
    m_look =
        static_cast<LessonStyle>(std::clamp(settings.value(QStringLiteral("learn/look"), 0).toInt(), 0, 2));
}

} // namespace snac::studio
