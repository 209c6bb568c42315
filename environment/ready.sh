# How a machine becomes ready: sourced by the launcher, which sets $home. Every function either succeeds or ends the
# launcher with one line that says what to do.

say() { printf '==> %s\n' "$*" >&2; }

fail() {
  local status=$1
  shift
  printf 'kinoscope: %s\n' "$*" >&2
  exit "$status"
}

as_root() {
  if [[ $(id -u) -eq 0 ]]; then "$@"; elif command -v sudo >/dev/null; then sudo "$@"; else return 1; fi
}

apt_install() {
  command -v apt-get >/dev/null || return 1
  if [[ -z ${apt_lists_fresh:-} ]]; then
    as_root apt-get update -qq >/dev/null || return 1
    apt_lists_fresh=yes
  fi
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

find_java() {
  if [[ -n ${JAVA_HOME:-} && -x $JAVA_HOME/bin/java ]]; then
    echo "$JAVA_HOME/bin/java"
  else
    command -v java || true
  fi
}

# A JDK, not a runtime alone: the notebooks are compiled by jdk.jshell and jdk.compiler.
java_is_fit() {
  [[ -n $JAVA ]] || return 1
  JAVA_MODULES=$("$JAVA" --list-modules 2>/dev/null) || return 1
  [[ $JAVA_MODULES == *jdk.jshell@* ]] || return 1
  JAVA_VERSION=$("$JAVA" -XshowSettings:properties -version 2>&1 | sed -n 's/.*java.specification.version = //p')
  [[ $JAVA_VERSION =~ ^[0-9]+$ && $JAVA_VERSION -ge 17 ]]
}

need_java_and_maven() {
  JAVA=$(find_java)
  if ! java_is_fit; then
    say "installing a JDK 17"
    apt_install openjdk-17-jdk-headless || true
    JAVA=$(find_java)
    java_is_fit || fail 3 "a JDK 17 or newer is needed: install one and set JAVA_HOME to it"
  fi
  if ! command -v mvn >/dev/null; then
    say "installing Maven"
    apt_install maven || true
  fi
  MVN=$(command -v mvn) || fail 3 "Maven 3.8.6 or newer is needed: install it and put mvn on the PATH"
}

# Charts are drawn by AWT, which on Linux needs fontconfig and one font.
need_fonts() {
  [[ $(uname -s) == Linux ]] || return 0
  command -v fc-list >/dev/null && [[ -n $(fc-list 2>/dev/null | head -n 1) ]] && return 0
  say "installing fonts for the charts"
  apt_install fontconfig fonts-dejavu-core || fail 3 "charts need fontconfig and one font, for instance DejaVu"
}

need_toolchain() {
  need_java_and_maven
  need_fonts
}

jupyter_is_fit() {
  "$1" nbconvert --version >/dev/null 2>&1 &&
    { "$1" lab --version >/dev/null 2>&1 || "$1" notebook --version >/dev/null 2>&1; }
}

find_jupyter() {
  local candidate
  JUPYTER=
  for candidate in "$home/environment/.venv/bin/jupyter" jupyter /usr/bin/jupyter; do
    if command -v "$candidate" >/dev/null && jupyter_is_fit "$candidate"; then
      JUPYTER=$(command -v "$candidate")
      return 0
    fi
  done
  return 1
}

need_jupyter() {
  find_jupyter && return 0
  local venv=$home/environment/.venv
  say "installing Jupyter"
  if command -v python3 >/dev/null && python3 -m venv "$venv" >/dev/null 2>&1 &&
    "$venv/bin/pip" install -q --timeout 10 --retries 0 -r "$home/environment/requirements.txt" >/dev/null 2>&1; then
    find_jupyter && return 0
  fi
  rm -rf "$venv"
  apt_install jupyter-notebook jupyter-nbconvert jupyter-client || true
  find_jupyter || fail 3 "Jupyter is needed for this command: pip install -r environment/requirements.txt, then try again"
}

register_kernel() { run_java_class kinoscope.notebook.KernelSpec "$home"; }

exec_lab() {
  cd "$home"
  if "$JUPYTER" lab --version >/dev/null 2>&1; then
    exec "$JUPYTER" lab --notebook-dir=notebooks "$@"
  fi
  exec "$JUPYTER" notebook --notebook-dir=notebooks "$@"
}

build() { build_module core "building the library (the first time, Maven fetches about 400 MB)" core; }

# Spark is fetched for this command alone.
build_spark() { build_module spark "building the jobs on Spark (the first time, Maven fetches about 330 MB)" core spark; }

# Builds a module with those it needs when a source, a resource or a pom of them is newer than the last build or the checkout
# has moved.
build_module() {
  local stamp=$home/lib-src/$1/target/built-at arguments=$home/lib-src/$1/target/java.args what=$2 modules= watched=() module
  shift 2
  for module in "$@"; do
    modules+=${modules:+,}lib-src/$module
    watched+=("$home/lib-src/$module/pom.xml" "$home/lib-src/$module/src/main")
  done
  if [[ -f $stamp && -f $arguments && $(<"$stamp") == "$home" ]] &&
    [[ -z $(find "$home/pom.xml" "$home/environment" "${watched[@]}" -newer "$stamp" -print -quit) ]]; then
    return 0
  fi
  say "$what"
  (cd "$home" && "$MVN" -B -q -pl "$modules" -DskipTests -Dspotless.check.skip -Djacoco.skip package) ||
    fail 1 "the build failed; see the lines above"
  echo "$home" >"$stamp"
}

# Flags that only some Java versions and builds know.
java_flags() {
  if [[ $JAVA_MODULES == *jdk.incubator.vector@* ]]; then
    echo --add-modules jdk.incubator.vector
  fi
  if [[ $JAVA_VERSION -ge 24 ]]; then
    echo --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow
  fi
}

run_java_class() {
  # shellcheck disable=SC2046
  "$JAVA" $(java_flags) "@$home/lib-src/core/target/java.args" "$@"
}

# The measurements are a module of their own, built only for the command that runs them. Those of ALS tell the memory that
# training takes, so the collector gives back what is free instead of keeping it for later.
run_bench() {
  local memory=() arguments=("$@")
  (cd "$home" && "$MVN" -B -q -pl lib-src/core,lib-src/bench -DskipTests -Dspotless.check.skip -Djacoco.skip package) ||
    fail 1 "the build failed; see the lines above"
  if [[ ${1:-} == als ]]; then
    take_als_options "${@:2}"
    memory=(-XX:+UseSerialGC "-Xmx$als_heap" -Xmn48m -XX:MinHeapFreeRatio=2 -XX:MaxHeapFreeRatio=10)
    arguments=(als "${als_arguments[@]+"${als_arguments[@]}"}")
  fi
  # shellcheck disable=SC2046
  exec "$JAVA" $(java_flags) "@$home/lib-src/bench/target/java.args" "${memory[@]+"${memory[@]}"}" kinoscope.bench.Bench \
    "${arguments[@]+"${arguments[@]}"}"
}

# Takes out what concerns the launcher: --heap SIZE, and --spark, which finds the jars of Spark and passes them on.
take_als_options() {
  als_heap=1400m
  als_arguments=()
  while [[ $# -gt 0 ]]; do
    case $1 in
      --heap) [[ $# -gt 1 ]] || fail 2 "bench als: --heap needs a size, for instance 2g"; als_heap=$2; shift 2 ;;
      --heap=*) als_heap=${1#--heap=}; shift ;;
      --spark) als_arguments+=(--spark-classpath "$(spark_jars)"); shift ;;
      *) als_arguments+=("$1"); shift ;;
    esac
  done
  [[ $als_heap =~ ^[0-9]+[kKmMgG]?$ ]] || fail 2 "bench als: --heap must be a size, for instance 2g, not '$als_heap'"
}

# The jars of Spark, or nothing where they cannot be had.
spark_jars() {
  local list=$home/lib-src/bench/target/spark.classpath pom=$home/lib-src/bench/spark/pom.xml
  if [[ ! -s $list || $pom -nt $list ]]; then
    rm -f "$list"
    say "looking for Spark MLlib (the first time, Maven fetches about 330 MB)"
    "$MVN" -B -q -f "$pom" dependency:build-classpath "-Dmdep.outputFile=$list" -Dmdep.includeScope=runtime >&2 || true
  fi
  [[ ! -s $list ]] || cat "$list"
}

# The jobs on Spark. Takes out --heap SIZE, which is the launcher's; the jar is for executors elsewhere.
run_spark() {
  local heap=4g arguments=() jars
  while [[ $# -gt 0 ]]; do
    case $1 in
      --heap) [[ $# -gt 1 ]] || fail 2 "spark: --heap needs a size, for instance 8g"; heap=$2; shift 2 ;;
      --heap=*) heap=${1#--heap=}; shift ;;
      *) arguments+=("$1"); shift ;;
    esac
  done
  [[ $heap =~ ^[0-9]+[kKmMgG]?$ ]] || fail 2 "spark: --heap must be a size, for instance 8g, not '$heap'"
  jars=("$home"/lib-src/spark/target/kinoscope-spark-*.jar)
  # shellcheck disable=SC2046
  exec "$JAVA" $(java_flags) "@$home/environment/spark.args" "@$home/lib-src/spark/target/java.args" "-Xmx$heap" \
    "-Dkinoscope.spark.jar=${jars[0]}" kinoscope.spark.Main "${arguments[@]+"${arguments[@]}"}"
}

run_java() {
  # shellcheck disable=SC2046
  exec "$JAVA" $(java_flags) "@$home/lib-src/core/target/java.args" kinoscope.cli.Kinoscope "$@"
}
