// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learn_page.h"

#include "lesson_export.h"
#include "study_lesson.h"

#include "snac/studio/pages/page_header.h"
#include "snac/studio/shell/prompts.h"
#include "snac/studio/shell/study_paths.h"
#include "snac/widgets/lesson/lesson_text.h"

#include <QComboBox>
#include <QDir>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QShortcut>
#include <QSignalBlocker>
#include <QStyle>
#include <QVBoxLayout>

namespace snac::studio {

using widgets::LessonStyle;
using widgets::LessonView;

namespace {

const QString studySource = QStringLiteral("study");
constexpr QSize pictureSize(1120, 700);
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

/// The lesson on a screen of its own; Escape, F or F11 leave it.
class LectureWindow : public QWidget
{
public:
    LectureWindow(widgets::LessonState* state, QWidget* window)
        : QWidget(window, Qt::Window)
    {
        setObjectName(QStringLiteral("lectureWindow"));
        setAttribute(Qt::WA_DeleteOnClose);
        setWindowTitle(LearnPage::tr("Lecture view"));
        setAutoFillBackground(true);
        m_view = new LessonView(state, LessonView::Size::Lecture);
        auto* layout = new QVBoxLayout(this);
        layout->setContentsMargins(16, 16, 16, 16);
        layout->addWidget(m_view);
    }
    [[nodiscard]] LessonView* view() const { return m_view; }

protected:
    void keyPressEvent(QKeyEvent* event) override
    {
        const int key = event->key();
        if (key == Qt::Key_Escape || key == Qt::Key_F11 || key == Qt::Key_F) {
            close();
            return;
        }
        QWidget::keyPressEvent(event);
    }

private:
    LessonView* m_view;
};

} // namespace

LearnPage::LearnPage(StudyModel* model, Prompts* prompts, QWidget* parent)
    : Page({QStringLiteral("learn"), tr("Learn"), tr("&Learn"), QStringLiteral("learn"),
            QStringLiteral("learn")},
           parent)
    , m_model(model)
    , m_prompts(prompts)
    , m_state(new widgets::LessonState(this))
    , m_export(new LessonExport(this))
    , m_source(QString::fromLatin1(lesson::info(lesson::Problem::Zdt1).key.data()))
    , m_motion(style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0)
{
    setObjectName(QStringLiteral("learnPage"));
    connect(m_state, &widgets::LessonState::changed, this, &Page::statusChanged);
    connect(m_model, &StudyModel::studyChanged, this, &LearnPage::onStudyChanged);
    connect(m_model, &StudyModel::generationFinished, this, &LearnPage::onStudyChanged);
    connect(m_export, &LessonExport::finished, this, [this](int pictures, const QString& problem) {
        Q_EMIT message(problem.isEmpty() ? tr("Wrote %1 pictures to %2").arg(pictures).arg(m_export->folder())
                                         : problem);
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
    m_header = new PageHeader;
    m_header->setTitle(tr("NSGA-II, step by step"));
    m_sources = headerBox(QStringLiteral("lessonSource"), tr("What the lesson is about"));
    m_generations = headerBox(QStringLiteral("lessonGeneration"), tr("Generation"));
    m_header->addWidget(m_sources);
    m_header->addWidget(m_generations);
    auto* picture = m_header->addButton(tr("Picture…"), QStringLiteral("lessonPicture"));
    picture->setToolTip(tr("Writes the scene as a PNG picture or an SVG drawing"));
    auto* pictures = m_header->addButton(tr("All pictures…"), QStringLiteral("lessonPictures"));
    pictures->setToolTip(tr("Writes the whole generation as pictures with numbers"));
    m_lectureButton =
        m_header->addButton(tr("Lecture view"), QStringLiteral("lessonLecture"), QStringLiteral("primary"));
    m_lectureButton->setToolTip(tr("Full screen with large type (F11); Escape returns"));
    m_view = new LessonView(m_state, LessonView::Size::Window);
    m_view->transport()->setSpeed(m_speed);
    m_view->transport()->setMotion(m_motion);
    m_view->transport()->setLook(m_look);
    stackRows(this, {m_header}, makePageBody(m_view, leastBody, this));
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
    showGeneration();
    setFocusProxy(m_view->stage());
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
    showGeneration();
}

void LearnPage::chooseGeneration(int index)
{
    if (!m_view || index < 0 || index >= m_generations->count()) {
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
    const bool ofStudy = !problem();
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
    if (m_state->isEmpty()) {
        return status;
    }
    constexpr int most = 6;
    const auto& lesson = *m_state->lesson();
    QStringList fronts;
    for (int rank = 0; rank < std::min(most, lesson.drawnFronts()); ++rank) {
        fronts << tr("front %1: %2").arg(rank + 1).arg(lesson::rowsOf(lesson.ranks(), rank).size());
    }
    if (lesson.drawnFronts() > most) {
        fronts << tr("%1 fronts in all").arg(lesson.drawnFronts());
    }
    status.left << fronts.join(QStringLiteral(" · "));
    status.right = tr("← → step · Space play · F11 full screen");
    return status;
}

QString LearnPage::fileName() const
{
    return QStringLiteral("nsga2-%1-generation-%2").arg(m_source).arg(m_generation);
}

void LearnPage::askPicture()
{
    const QString name = fileName() + QLatin1Char('-') + widgets::sceneKey(m_state->scene());
    const QString file =
        m_prompts->saveFile(window(), tr("Export the scene"), QDir(workingFolder()).filePath(name),
                            tr("PNG picture (*.png);;SVG drawing (*.svg)"));
    if (!file.isEmpty()) {
        (void)writePicture(file);
    }
}

bool LearnPage::writePicture(const QString& file)
{
    const auto look = widgets::lessonLook(palette(), font(), m_view->transport()->look(), false);
    const Result<> written = writeScene(file, *m_state, look, pictureSize);
    Q_EMIT message(
        written ? tr("Wrote %1").arg(file)
                : tr("%1 cannot be written: %2").arg(file, QString::fromStdString(written.error().message)));
    return written.has_value();
}

void LearnPage::askPictures()
{
    if (m_export->isRunning()) {
        Q_EMIT message(tr("The pictures of a generation are being written already."));
        return;
    }
    const QString folder =
        m_prompts->openFolder(window(), tr("Folder for the pictures of the generation"), workingFolder());
    if (folder.isEmpty()) {
        return;
    }
    const auto look = widgets::lessonLook(palette(), font(), m_view->transport()->look(), false);
    const Result<> started = m_export->start(folder, fileName(), *m_state, look, pictureSize);
    if (!started) {
        Q_EMIT message(QString::fromStdString(started.error().message));
    }
}

void LearnPage::toggleLecture()
{
    if (m_lecture) {
        m_lecture->close(); // and goes, a turn later
        m_lecture = nullptr;
        return;
    }
    m_view->transport()->setPlaying(false);
    auto* lecture = new LectureWindow(m_state, window());
    m_lecture = lecture;
    lecture->view()->transport()->setSpeed(m_view->transport()->speed());
    lecture->view()->transport()->setMotion(m_view->transport()->hasMotion());
    lecture->view()->transport()->setLook(m_view->transport()->look());
    lecture->showFullScreen();
    lecture->view()->stage()->setFocus();
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
    settings.setValue(QStringLiteral("learn/speed"), m_view ? m_view->transport()->speed() : m_speed);
    settings.setValue(QStringLiteral("learn/motion"), m_view ? m_view->transport()->hasMotion() : m_motion);
    settings.setValue(QStringLiteral("learn/look"),
                      static_cast<int>(m_view ? m_view->transport()->look() : m_look));
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
