// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson_movie.h"

#include "snac/base/atomic_file.h"
#include "snac/studio/pages/sentence_texts.h"
#include "snac/synthesis/tools/process.h"

#include <QFileInfo>

#include <chrono>

namespace snac::studio {

namespace {

constexpr double frameScale = 1.5; ///< pixels a unit of the picture
constexpr std::chrono::minutes filmLimit{10};

bool isGif(const QString& file)
{
    return file.endsWith(QLatin1String(".gif"), Qt::CaseInsensitive);
}

/// What ffmpeg is asked for: numbered pictures in its folder, each for the time of a step.
std::vector<std::string> filmArguments(const std::string& output, int stepTime, bool gif)
{
    std::vector<std::string> arguments = {"-nostdin",
                                          "-hide_banner",
                                          "-loglevel",
                                          "error",
                                          "-y",
                                          "-framerate",
                                          "1000/" + std::to_string(stepTime),
                                          "-i",
                                          "%05d.png"};
    const std::vector<std::string> rest =
        gif ? std::vector<std::string>{"-filter_complex",
                                       "[0:v]split[a][b];[a]palettegen[p];[b][p]paletteuse",
                                       "-loop",
                                       "0",
                                       "-f",
                                       "gif"}
            : std::vector<std::string>{"-vf",       "fps=25",     "-pix_fmt", "yuv420p",
                                       "-movflags", "+faststart", "-f",       "mp4"};
    arguments.insert(arguments.end(), rest.begin(), rest.end());
    arguments.push_back(output);
    return arguments;
}

/// Runs ffmpeg into a file beside the wanted one, which takes its place in the end.
Result<> makeFilm(const synthesis::ProcessRequest& base, const std::string& file, int stepTime, bool gif,
                  const RunControl& control)
{
    return replaceFile(file, [&](const std::string& fresh) -> Result<> {
        synthesis::ProcessRequest request = base;
        request.arguments = filmArguments(fresh, stepTime, gif);
        SNAC_TRY(const auto outcome, synthesis::runProcess(request, control));
        if (outcome.end == synthesis::ProcessEnd::Cancelled) {
            return failCancelled();
        }
        if (!outcome.good()) {
            std::string said = outcome.text();
            said = said.substr(0, said.find('\n'));
            return fail(synthesis::describeEnd(outcome, "ffmpeg") + (said.empty() ? "" : ": " + said));
        }
        if (QFileInfo(QString::fromStdString(fresh)).size() == 0) {
            return fail("ffmpeg ended well but wrote no film");
        }
        return {};
    });
}

} // namespace

LessonMovie::LessonMovie(QObject* parent)
    : QObject(parent)
{
    connect(&m_timer, &QTimer::timeout, this, &LessonMovie::drawNext);
}

LessonMovie::~LessonMovie()
{
    if (m_control) {
        m_control->cancel();
    }
    if (m_thread.joinable()) {
        m_thread.join();
    }
}

QString LessonMovie::whyNot()
{
    return synthesis::findProgram("ffmpeg")
               ? QString()
               : tr("Films need ffmpeg; install the package ffmpeg (sudo apt install ffmpeg). Pictures with "
                    "numbers need nothing.");
}

Result<> LessonMovie::start(Request request, const widgets::LessonSteps& lesson,
                            const widgets::LessonLook& look)
{
    if (m_running) {
        return fail(tr("A film is being written already.").toStdString());
    }
    if (!isGif(request.file) && !request.file.endsWith(QLatin1String(".mp4"), Qt::CaseInsensitive)) {
        return fail(tr("%1 is neither an .mp4 nor a .gif file.").arg(request.file).toStdString());
    }
    if (const QString problem = whyNot(); !problem.isEmpty()) {
        return fail(problem.toStdString(), {}, ErrorKind::NotFound);
    }
    SNAC_TRY(m_program, synthesis::findProgram("ffmpeg"));
    m_folder = std::make_unique<QTemporaryDir>();
    if (!m_folder->isValid()) {
        return fail(m_folder->errorString().toStdString());
    }
    if (m_thread.joinable()) {
        m_thread.join(); // of the film before, which has told its end
    }
    m_request = std::move(request);
    m_lesson = lesson.copied();
    m_look = look;
    m_next = 0;
    m_places.clear();
    if (m_request.span == Span::All) {
        m_places = placesOf(*m_lesson);
    } else {
        for (int step = 0; step < m_lesson->stepCount(); ++step) {
            m_places.push_back({m_lesson->sceneIndex(), step});
        }
    }
    m_control = std::make_unique<RunControl>();
    m_running = true;
    m_timer.start(0);
    return {};
}

void LessonMovie::drawNext()
{
    if (m_control->isCancelled()) {
        end(tr("The film was stopped."));
        return;
    }
    const LessonPlace& place = m_places[m_next];
    m_lesson->setSceneIndex(place.scene);
    m_lesson->setStep(place.step);
    ++m_next;
    const QString file = m_folder->filePath(QStringLiteral("%1.png").arg(m_next, 5, 10, QLatin1Char('0')));
    if (!widgets::writeLessonPicture(file, *m_lesson, m_look, m_request.size, frameScale)) {
        end(tr("The pictures of the film cannot be written to %1.").arg(m_folder->path()));
    } else if (m_next == m_places.size()) {
        m_timer.stop();
        encode();
    }
}

void LessonMovie::encode()
{
    synthesis::ProcessRequest process;
    process.program = m_program;
    process.folder = m_folder->path().toStdString();
    process.timeLimit = filmLimit;
    m_thread = std::thread([this, process, file = m_request.file.toStdString(), time = m_request.stepTime,
                            gif = isGif(m_request.file), control = m_control.get()] {
        const Result<> made = makeFilm(process, file, time, gif, *control);
        QString problem;
        if (!made) {
            problem = made.error().isCancelled() ? tr("The film was stopped.") : shownError(made.error());
        }
        QMetaObject::invokeMethod(this, [this, problem] { end(problem); });
    });
}

void LessonMovie::cancel()
{
    if (m_running) {
        m_control->cancel();
    }
}

void LessonMovie::end(const QString& problem)
{
    m_timer.stop();
    m_running = false;
    m_folder.reset();
    m_lesson.reset();
    Q_EMIT finished(problem);
}

} // namespace snac::studio
