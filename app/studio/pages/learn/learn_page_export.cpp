// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures and films of a lesson.
#include "learn_page.h"
#include "lesson_export.h"
#include "lesson_movie.h"

#include "snac/studio/pages/page_header.h"
#include "snac/studio/pages/sentence_texts.h"
#include "snac/studio/shell/prompts.h"
#include "snac/studio/shell/study_paths.h"

#include <QDir>
#include <QMenu>
#include <QPushButton>

namespace snac::studio {

namespace {

constexpr QSize pictureSize(1120, 700);

} // namespace

widgets::LessonLook LearnPage::pictureLook() const
{
    return widgets::lessonLook(palette(), font(), frame()->transport()->look());
}

QString LearnPage::fileName() const
{
    if (isOnCompression()) {
        return QStringLiteral("compression");
    }
    return QStringLiteral("nsga2-%1-generation-%2").arg(m_source).arg(m_generation);
}

void LearnPage::askPicture()
{
    const QString name = fileName() + QLatin1Char('-') + steps()->keyOf(steps()->sceneIndex());
    const QString file =
        m_prompts->saveFile(window(), tr("Export the scene"), QDir(workingFolder()).filePath(name),
                            tr("PNG picture (*.png);;SVG drawing (*.svg)"));
    if (!file.isEmpty()) {
        (void)writePicture(file);
    }
}

bool LearnPage::writePicture(const QString& file)
{
    const Result<> written = writeScene(file, *steps(), pictureLook(), pictureSize);
    Q_EMIT message(written
                       ? tr("Wrote %1").arg(file)
                       : tr("%1 cannot be written: %2").arg(file, shownSentence(written.error().message)));
    return written.has_value();
}

void LearnPage::askPictures()
{
    if (m_export->isRunning()) {
        Q_EMIT message(tr("Pictures are being written already."));
        return;
    }
    const QString folder =
        m_prompts->openFolder(window(), tr("Folder for the pictures of all scenes"), workingFolder());
    if (folder.isEmpty()) {
        return;
    }
    const Result<> started = m_export->start(folder, fileName(), *steps(), pictureLook(), pictureSize);
    if (!started) {
        Q_EMIT message(shownSentence(started.error().message));
    }
}

void LearnPage::addMovieButton()
{
    auto* button = m_header->addButton(tr("Film"), QStringLiteral("lessonFilm"));
    button->setToolTip(tr("Writes a scene or all of them as an MP4 film or a GIF animation"));
    auto* menu = new QMenu(button);
    button->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillMovieMenu(*menu); });
}

void LearnPage::fillMovieMenu(QMenu& menu)
{
    menu.clear();
    if (m_movie->isRunning()) {
        auto* cancel = menu.addAction(tr("Stop writing the film"), m_movie, &LessonMovie::cancel);
        cancel->setObjectName(QStringLiteral("filmCancel"));
        return;
    }
    const QString problem = LessonMovie::whyNot();
    auto* one = menu.addAction(tr("This scene…"), this, [this] { askMovie(LessonMovie::Span::Scene); });
    auto* all = menu.addAction(tr("All scenes…"), this, [this] { askMovie(LessonMovie::Span::All); });
    one->setObjectName(QStringLiteral("filmScene"));
    all->setObjectName(QStringLiteral("filmAll"));
    one->setEnabled(problem.isEmpty());
    all->setEnabled(problem.isEmpty());
    if (!problem.isEmpty()) {
        auto* why = menu.addAction(problem);
        why->setObjectName(QStringLiteral("filmProblem"));
        why->setEnabled(false);
    }
}

void LearnPage::askMovie(LessonMovie::Span span)
{
    QString name = fileName();
    if (span == LessonMovie::Span::Scene) {
        name += QLatin1Char('-') + steps()->keyOf(steps()->sceneIndex());
    }
    const QString file =
        m_prompts->saveFile(window(), tr("Export a film"), QDir(workingFolder()).filePath(name),
                            tr("MP4 film (*.mp4);;GIF animation (*.gif)"));
    if (file.isEmpty()) {
        return;
    }
    const Result<> started =
        m_movie->start({file, span, frame()->transport()->stepTime(), pictureSize}, *steps(), pictureLook());
    Q_EMIT message(started ? tr("Writing %1…").arg(file) : shownSentence(started.error().message));
}

} // namespace snac::studio
